using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning;

/// <summary>Tells articles from pages that only look like one.</summary>
internal static partial class PageKind
{
    private const int FewestTeasers = 5;

    public static CleaningResult.Rejected? Judge(ArticleMetadata metadata, PageBlocks blocks, string text, CleaningOptions options)
    {
        var length = Words.CountLettersAndDigits(text);
        if (length < 600 && ErrorTitle().IsMatch(metadata.Title))
            return new(RejectReason.ErrorPage, $"The page is titled '{metadata.Title}'.");
        if (length >= options.MinTextLength) return null;
        if (IsListing(blocks))
            return new(RejectReason.Listing, "The page is a list of teasers that link to articles. Crawl the pages that it links to.");
        if (blocks.Blocks.Any(block => block.Text.Length < 300 && Wall().IsMatch(block.Text)))
            return new(RejectReason.Paywall, "The page asks to subscribe, to sign in or to consent before it shows the article.");
        return new(RejectReason.NoArticle,
            $"The page has {length} letters of running text; an article has at least {options.MinTextLength}. If a script fills it, crawl the site's feed instead.");
    }

    /// <summary>Whether cards with linked headlines are what the page is about.</summary>
    public static bool IsListing(PageBlocks page) =>
        page.Elements.Count(element => element.IsTeaser && element.FirstBlock < element.EndBlock) >= FewestTeasers;

    [GeneratedRegex(@"\b(subscribe|subscription|sign in|log in|register|accept (all )?cookies|consent)\b.{0,60}\b(to (continue|read|view|access)|reading|unlock|access)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Wall();

    [GeneratedRegex(@"^\W*((error )?(404|403|410|500|502|503)\b|page not found|not found|access denied|forbidden|service unavailable|just a moment|attention required|are you a robot|seite nicht gefunden|page introuvable|página no encontrada)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ErrorTitle();
}
