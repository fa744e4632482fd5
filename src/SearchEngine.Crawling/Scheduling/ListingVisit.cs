using System.Text;
using SearchEngine.Articles.Frontier;
using SearchEngine.Crawling.Fetching;
using SearchEngine.Crawling.Sitemaps;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Scheduling;

/// <summary>Takes the URLs out of a fetched sitemap or feed.</summary>
internal sealed class ListingVisit(CrawlContext crawl, LinkQueue links)
{
    private const int BatchSize = 1000;

    // sitemaps.org allows no index inside an index; sites do it once or twice, traps without end.
    private const int MaxIndexDepth = 3;

    /// <summary>Queues the entries, newest first, then marks the list as done.</summary>
    public void Finish(FrontierEntry entry, FetchResult.Fetched fetched, ListingKind kind, Encoding encoding)
    {
        using var stream = BodyDecoder.TryOpen(fetched.Body, crawl.Options.MaxSitemap);
        if (stream is null)
        {
            crawl.FinishFailed(entry, new Skip("content-encoding", fetched.Body.ContentEncoding ?? ""));
            return;
        }

        var reader = new ListingReader();
        var count = 0;
        foreach (var batch in reader.Read(stream, kind, encoding).Chunk(BatchSize))
        {
            count += batch.Length;
            links.Add([.. batch.OrderByDescending(item => item.Date ?? DateTimeOffset.MinValue).Select(item => EntryOf(item, entry, kind)).OfType<FrontierEntry>()]);
        }

        var fault = reader.Fault ?? (fetched.Body.IsCut ? $"over {crawl.Options.MaxBody}" : null);
        if (fault is not null) crawl.LeaveOut(entry.Url, new Skip("broken-list", "the rest of a sitemap or feed that could not be read to its end"));
        crawl.Tally.Listing(entry.Url);
        crawl.Frontier.Complete(entry.Url, FrontierState.Done, $"{(kind == ListingKind.Feed ? "feed" : "sitemap")}, {count} URLs{(fault is null ? "" : $", ended early: {fault}")}", fetched.ETag, fetched.LastModified);
    }

    private FrontierEntry? EntryOf(ListingEntry item, FrontierEntry list, ListingKind kind)
    {
        if (!CanonicalUrl.TryResolve(item.Location, list.Url, out var url) || !CanonicalUrl.IsWeb(url))
        {
            crawl.Tally.Skipped(new Skip("scheme", "no http or https URL"), item.Location);
            return null;
        }
        var now = crawl.Time.GetUtcNow();
        if (kind == ListingKind.SitemapIndex)
        {
            if (list.Depth < MaxIndexDepth) return links.Admit(url, list.Depth + 1, Priorities.OfChildSitemap(item.Date, now), anyListedHost: true);
            crawl.LeaveOut(url, new Skip("sitemap-depth", $"over {MaxIndexDepth} sitemap indexes inside each other"));
            return null;
        }

        // A feed or sitemap that the user named speaks for the pages it lists, on whatever host they are.
        var isSeed = crawl.IsSeed(list.Url);
        if (isSeed && CanonicalUrl.TryCreate(url, out var canonical)) crawl.Scope.AddListed(canonical.Authority);
        var depth = Priorities.IsNamed(list.Priority) ? 0 : list.Depth;
        return links.Admit(url, depth, Priorities.OfListed(item.Date, item.IsNews || kind == ListingKind.Feed, now), anyListedHost: isSeed);
    }
}
