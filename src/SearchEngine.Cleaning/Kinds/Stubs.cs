namespace SearchEngine.Cleaning.Kinds;

/// <summary>Pages with too little text for what speaks for an article.</summary>
internal static class Stubs
{
    /// <summary>Without any sign of an article (declaration, author, date) a page needs this much text: "about us" pages have less.</summary>
    public const int ShortestWithoutSigns = 250;

    // A note that declares itself an article may be this short, in letters and digits.
    private const int ShortestDeclared = 60;

    private const int FewestCards = 4;

    public static CleaningResult.Rejected? Judge(PageSignals page, CleaningOptions options)
    {
        if (page.Length >= Required(page, options)) return null;
        if (page.Phrases.Errors > 0) return new(RejectReason.ErrorPage, "The page is a message of the server's in a few words.");
        if (page.Cards.Count >= FewestCards) return Listings.Listing();
        if (page.Walls.Count > 0) return new(RejectReason.Paywall, "The page asks to subscribe, to sign in or to consent before it shows the article.");
        return new(RejectReason.Other, $"The page has {page.Length} letters of running text and too few other signs of an article. If a script fills it, crawl the site's feed instead.");
    }

    private static int Required(PageSignals page, CleaningOptions options)
    {
        if (page.IsDeclared) return Math.Min(ShortestDeclared, options.MinTextLength);
        return page.HasAuthor || page.HasDate ? options.MinTextLength : Math.Max(ShortestWithoutSigns, options.MinTextLength);
    }
}
