namespace SearchEngine.Crawling.Scheduling;

/// <summary>What is fetched earlier: seeds, lists, then what the lists date newest, then links by depth.</summary>
internal static class Priorities
{
    public const int Seed = 0;
    public const int SiteMap = 1;
    public const int Feed = 2;
    private const int ChildSitemap = 3;
    private const int LastEarlySitemap = 5;
    private const int Listed = 10;
    private const int OldSitemap = 20;
    private const int Link = 30;

    private static readonly TimeSpan[] Ages = [TimeSpan.FromDays(2), TimeSpan.FromDays(7), TimeSpan.FromDays(30), TimeSpan.FromDays(365)];

    /// <summary>Whether somebody named the URL for the crawl: the user, robots.txt, a sitemap index, a feed link.</summary>
    public static bool IsNamed(int priority) => priority is <= LastEarlySitemap or OldSitemap;

    /// <summary>A page that a sitemap or feed lists.</summary>
    public static int OfListed(DateTimeOffset? date, bool isNewsOrFeed, DateTimeOffset now) =>
        Listed + (date is { } known ? AgeBand(known, now) : isNewsOrFeed ? 1 : 3);

    /// <summary>A sitemap that an index lists. Archives wait until the fresh pages are done.</summary>
    public static int OfChildSitemap(DateTimeOffset? date, DateTimeOffset now) =>
        date is not { } known ? LastEarlySitemap : AgeBand(known, now) is var band && band <= 2 ? ChildSitemap + band : OldSitemap;

    /// <summary>A page that another page links to.</summary>
    public static int OfLink(int depth) => Link + Math.Min(depth, 100);

    /// <summary>The next page of an article: as urgent as the page before it, but not named by anybody.</summary>
    public static int OfNextPage(int priority) => IsNamed(priority) ? Listed : priority;

    private static int AgeBand(DateTimeOffset date, DateTimeOffset now)
    {
        var band = Array.FindIndex(Ages, age => now - date <= age);
        return band < 0 ? Ages.Length : band;
    }
}
