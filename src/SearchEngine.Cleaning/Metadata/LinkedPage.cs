namespace SearchEngine.Cleaning.Metadata;

/// <summary>What a page's JSON-LD says.</summary>
/// <param name="Article">The page's article, else its page object; null when neither is given.</param>
/// <param name="Facts">What kind of things the page says it holds.</param>
internal sealed record LinkedPage(LinkedArticle? Article, LinkedFacts Facts);
