using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata;

namespace SearchEngine.Cleaning.Rules;

/// <summary>What the rules know besides the block at hand.</summary>
/// <param name="Root">The element that holds the article.</param>
/// <param name="Title">The headline; may be empty.</param>
/// <param name="Authors">Their names.</param>
/// <param name="Paragraphs">What its paragraphs look like.</param>
/// <param name="Host">The page's own host; null when neither the page nor its markup tells.</param>
internal sealed record Body(Element Root, string Title, IReadOnlyList<string> Authors, BodyParagraphs Paragraphs, string? Host)
{
    /// <summary>Whether a link stays on the page's site. A link with a host is taken for one that leaves when the page's own is not known.</summary>
    public bool IsOwnSite(string? href)
    {
        if (href is null) return false;
        if (!href.StartsWith("//", StringComparison.Ordinal) && !href.Contains("://", StringComparison.Ordinal)) return !href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && !href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);
        return Host is not null && Uri.TryCreate(href.StartsWith("//", StringComparison.Ordinal) ? "http:" + href : href, UriKind.Absolute, out var url) && CanonicalUrl.SameSite(url.Host, Host);
    }
}
