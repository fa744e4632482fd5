namespace SearchEngine.Cleaning.Kinds;

/// <summary>Tells articles from pages that only look like one: asks small judges in turn, and the first that is sure decides.</summary>
/// <remarks>
/// A judge needs evidence for its own kind; that a page lacks signs of an article is none, or short reports would be lost, which is worse than
/// a page too many. What a page declares itself to be counts little: consent walls carry the article's metadata, privacy policies its template.
/// </remarks>
internal static class PageKinds
{
    /// <summary>In the order in which they are asked: what stands in place of a page, before what the page is about.</summary>
    public static IReadOnlyList<KindJudge> Judges { get; } =
    [
        new("error page", ErrorPages.Judge),
        new("notice", Notices.Judge),
        new("consent wall", ConsentWalls.Judge),
        new("paywall", Paywalls.Judge),
        new("shop, job, event or forum", Trades.Judge),
        new("video", Videos.Judge),
        new("gallery", Galleries.Judge),
        new("listing", Listings.Judge),
        new("login", Logins.Judge),
    ];

    /// <summary>Why the page is no article; null when it is one.</summary>
    public static CleaningResult.Rejected? Judge(PageSignals page, CleaningOptions options)
    {
        foreach (var judge in Judges)
            if (judge.Ask(page) is { } rejected) return rejected;
        return Stubs.Judge(page, options);
    }
}
