namespace SearchEngine.Cleaning.Kinds;

/// <summary>Pages that sell, hire, invite or discuss: products, job advertisements, calendars of events, forum threads.</summary>
/// <remarks>Their JSON-LD names what they are about and no article; without it, what shops and forums print beside each item speaks.</remarks>
internal static class Trades
{
    private const int FewestShopMarks = 4;
    private const int FewestForumMarks = 6;
    private const int LongestDescription = 3_000;
    private const int LongestEvent = 1_500;

    public static CleaningResult.Rejected? Judge(PageSignals page)
    {
        if (page.Linked.Articles > 0) return null;
        var types = page.Linked.Types;
        if (types.Contains("Product") || types.Contains("ProductGroup") || page.OpenGraphType is "product" or "og:product" or "product.item" || (page is { Phrases.Shops: >= FewestShopMarks, HasAuthor: false } && !page.OpenGraphType.Contains("article", StringComparison.Ordinal) && page.Length < LongestDescription))
            return Other("offers a product");
        if (types.Contains("JobPosting")) return Other("is a job advertisement");
        if (types.Contains("DiscussionForumPosting") || types.Contains("QAPage") || page is { Phrases.Forums: >= FewestForumMarks, IsDatedInHead: false })
            return Other("is a thread of a forum");
        if (page.Linked.Events > 1 || (page.Linked.Events == 1 && !page.HasAuthor && page.Length < LongestEvent)) return Other("announces events");
        return null;
    }

    private static CleaningResult.Rejected Other(string what) => new(RejectReason.Other, $"The page {what}.");
}
