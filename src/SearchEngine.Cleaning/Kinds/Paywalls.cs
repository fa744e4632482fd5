namespace SearchEngine.Cleaning.Kinds;

/// <summary>The first lines of an article, and the wish that readers pay or sign in for the rest.</summary>
/// <remarks>
/// Whether the text is complete decides. "isAccessibleForFree" says only how the site makes its money, and a banner about free articles left says less.
/// </remarks>
internal static class Paywalls
{
    /// <summary>Letters and digits; five hundred words have about 2,500.</summary>
    public const int LongestCutStub = 3_000;

    private const int ShortestWithBanner = 400;
    private const int LongestPaidStub = 1_800;
    private const int LongestStub = 1_000;
    private const double Complete = 0.7;
    private const double Stub = 0.5;

    public static CleaningResult.Rejected? Judge(PageSignals page)
    {
        var (count, before, after, isCut) = page.Walls;
        if (count == 0 || IsComplete(page)) return null;
        // The article goes on below: the wish was a box within it.
        if (after > before && after > ShortestWithBanner && count < 2) return null;
        var isStub = IsFarFromClaim(page)
            || before < ShortestWithBanner
            // One wish may be a banner of the site's; a wall has an offer and a way in for those who have paid.
            || (count >= 2 && before < (isCut ? LongestCutStub : page.Linked.IsPaid ? LongestPaidStub : LongestStub));
        return isStub ? new(RejectReason.Paywall, "The page shows the first lines of an article and asks to subscribe or to sign in for the rest.") : null;
    }

    private static bool IsComplete(PageSignals page) => page.Linked.ArticleLength > 0 && page.Length >= page.Linked.ArticleLength * Complete;

    private static bool IsFarFromClaim(PageSignals page) => page.Walls.Before < page.Linked.ArticleLength * Stub;
}
