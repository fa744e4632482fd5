using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning;

/// <summary>Tells articles from pages that only look like one.</summary>
internal static partial class PageKind
{
    private const int FewestTeasers = 5;

    // A note that declares itself an article may be this short, in letters and digits.
    private const int ShortestDeclared = 60;

    // Without any sign of an article (declaration, author, date) a page needs this much text: "about us" pages have less.
    private const int ShortestWithoutSigns = 250;

    // A teaser is a link to an article with a line or two about it; running text around links in an article is longer.
    private const int MostProseForEachTeaser = 400;
    private const int ShortestHeadline = 20;

    // Above this, in letters and digits, an address does not make a page a notice or a list.
    private const int MostOnNoticePage = 1_500;

    // No teaser runs as long as this; a paragraph of an article does.
    private const int LongestTeaser = 400;

    public static CleaningResult.Rejected? Judge(ArticleMetadata metadata, ArticleEvidence evidence, PageBlocks blocks, IReadOnlyList<Block> body, string text, Uri? url, CleaningOptions options)
    {
        var length = Words.CountLettersAndDigits(text);
        if (length < 600 && ErrorTitle().IsMatch(metadata.Title))
            return new(RejectReason.ErrorPage, $"The page is titled '{metadata.Title}'.");
        if (evidence == ArticleEvidence.None && IsListOfTeasers(body))
            return Listing();
        // An address says least of all, so it decides only where nothing speaks for an article.
        if (evidence == ArticleEvidence.None && metadata.Byline.Count == 0 && length < MostOnNoticePage && url is not null)
        {
            if (ListingAddress().IsMatch(url.AbsolutePath)) return Listing();
            if (NoticeAddress().IsMatch(url.AbsolutePath))
                return new(RejectReason.Other, $"The page is about the site itself, by its address '{url.AbsolutePath}' and without author or declaration of an article.");
        }
        if (length >= RequiredLength(metadata, evidence, options) && (length >= options.MinTextLength || !HasWall(blocks)))
            return null;
        if (IsListing(blocks))
            return Listing();
        if (HasWall(blocks))
            return new(RejectReason.Paywall, "The page asks to subscribe, to sign in or to consent before it shows the article.");
        return new(RejectReason.Other,
            $"The page has {length} letters of running text and too few other signs of an article. If a script fills it, crawl the site's feed instead.");
    }

    private static int RequiredLength(ArticleMetadata metadata, ArticleEvidence evidence, CleaningOptions options)
    {
        if (evidence == ArticleEvidence.Declared) return Math.Min(ShortestDeclared, options.MinTextLength);
        return metadata.Byline.Count > 0 || metadata.Published is not null ? options.MinTextLength : Math.Max(ShortestWithoutSigns, options.MinTextLength);
    }

    private static CleaningResult.Rejected Listing() => new(RejectReason.Listing, "The page is a list of teasers that link to articles. Crawl the pages that it links to.");

    private static bool HasWall(PageBlocks blocks) => blocks.Blocks.Any(block => block.Text.Length < 300 && Wall().IsMatch(block.Text));

    /// <summary>Whether the body found is headlines in links with little text between them.</summary>
    private static bool IsListOfTeasers(IReadOnlyList<Block> body)
    {
        var teasers = 0;
        var prose = 0;
        foreach (var block in body)
        {
            if (block.Text.Length - block.LinkLength >= LongestTeaser) return false;
            if (block.LinkLength >= ShortestHeadline && block.LinkDensity >= 0.25) teasers++;
            else prose += block.Text.Length - block.LinkLength;
        }
        return (teasers >= 2 && prose < teasers * MostProseForEachTeaser) || (teasers == 1 && prose < ShortestWithoutSigns);
    }

    /// <summary>Whether cards with linked headlines are what the page is about.</summary>
    public static bool IsListing(PageBlocks page) =>
        page.Elements.Count(element => element.IsTeaser && element.FirstBlock < element.EndBlock) >= FewestTeasers;

    [GeneratedRegex(@"\b(subscribe|subscription|sign in|log in|register|accept (all )?cookies|consent)\b.{0,60}\b(to (continue|read|view|access)|reading|unlock|access)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Wall();

    [GeneratedRegex(@"/(page|seite)[/-]?\d+/?$|/(sections?|categor(y|ies)|tags?|topics?|authors?|archives?)/[^/]+/?(index\.\w+)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ListingAddress();

    [GeneratedRegex(@"^/(about([-_]us)?|contact([-_]us)?|imprint|impressum|privacy([-_]policy)?|terms([-_](of[-_](use|service)|and[-_]conditions))?|cookies?([-_]policy)?|log[-_]?in|sign[-_]?(in|up)|register|subscribe|search|help|faq)(\.\w+)?/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NoticeAddress();

    [GeneratedRegex(@"^\W*((error )?(404|403|410|500|502|503)\b|page not found|not found|access denied|forbidden|service unavailable|just a moment|attention required|are you a robot|seite nicht gefunden|page introuvable|página no encontrada)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ErrorTitle();
}
