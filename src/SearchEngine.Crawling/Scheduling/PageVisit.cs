using System.Collections.Concurrent;
using System.IO.Hashing;
using SearchEngine.Articles;
using SearchEngine.Articles.Frontier;
using SearchEngine.Crawling.Fetching;
using SearchEngine.Crawling.Links;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Scheduling;

/// <summary>Takes the links out of a fetched page and hands it to the store.</summary>
/// <remarks>One object a host, used concurrently.</remarks>
internal sealed class PageVisit(CrawlContext crawl, LinkQueue links)
{
    // Sixteen bytes and a reference each; a site with more pages than this is checked against its first ones.
    private const int MaxBodies = 65_536;
    private readonly ConcurrentDictionary<UInt128, Uri> _bodies = new();

    /// <summary>Queues the page's links, stores the page, marks it as done, in this order, so that a crash in between repeats and loses nothing.</summary>
    /// <returns>Whether the page went to the store.</returns>
    public async Task<bool> FinishAsync(FrontierEntry entry, FetchResult.Fetched fetched, CancellationToken cancellation)
    {
        // 1. The bytes
        var (bytes, fault) = BodyDecoder.Decode(fetched.Body, crawl.Options.MaxBody);
        if (fault is { } limit)
        {
            crawl.FinishSkipped(entry, limit, FrontierState.Failed);
            return false;
        }

        // 2. The links
        var page = PageLinks.Read(HtmlCharset.Decode(bytes.Span, fetched.Body.ContentType), entry.Url);
        var robots = page.Robots.And(RobotsDirectives.FromHeaders(fetched.RobotsTags, CrawlOptions.ProductToken));
        var canonical = CanonicalOf(page, entry);
        if (page.IsAmp && canonical is not null)
        {
            links.Add([canonical]);
            crawl.FinishSkipped(entry, new Skip("amp-twin", "an AMP page whose canonical page is known"), FrontierState.Done);
            return false;
        }
        if (TwinOf(entry.Url, canonical?.Url ?? entry.Url, bytes.Span) is { } twin)
        {
            crawl.FinishSkipped(entry, new Skip("duplicate-body", $"same bytes as another page of {twin.Host}"), FrontierState.Done);
            return false;
        }
        var fetchedPage = new Page
        {
            Name = entry.Url.AbsoluteUri,
            Url = entry.Url,
            Body = bytes,
            ContentType = fetched.Body.ContentType,
            Status = fetched.Status,
            FetchedAt = crawl.Time.GetUtcNow(),
        };
        if (robots.NoFollow) CountNoFollow(page.Links.Count, entry.Url);
        else Follow(page, entry, canonical, robots.NoIndex ? null : crawl.NextPage(fetchedPage));

        // 3. The page
        if (robots.NoIndex)
        {
            crawl.FinishSkipped(entry, new Skip("noindex"), FrontierState.Done);
            return false;
        }
        var outcome = await crawl.Store(fetchedPage, cancellation);
        crawl.Frontier.Complete(entry.Url, FrontierState.Done, outcome, fetched.ETag, fetched.LastModified);
        crawl.Tally.Stored(entry.Url, outcome);
        return true;
    }

    // Servers that answer every made-up URL with the same page ("not found" with status 200) would go on for ever.
    // A print view that came first keeps the place for its canonical page, so that this one is not the twin.
    private Uri? TwinOf(Uri url, Uri canonical, ReadOnlySpan<byte> bytes)
    {
        var hash = XxHash128.HashToUInt128(bytes);
        if (!_bodies.TryGetValue(hash, out var owner))
        {
            if (_bodies.Count >= MaxBodies) return null;
            if (_bodies.TryAdd(hash, canonical)) return null;
            owner = _bodies[hash];
        }
        return owner == url ? null : owner;
    }

    private FrontierEntry? CanonicalOf(PageLinks page, FrontierEntry entry)
    {
        if (page.Canonical is not { } stated || !CanonicalUrl.TryCreate(stated, out var canonical) || canonical == entry.Url || !crawl.Scope.Contains(canonical)) return null;
        return crawl.Filter.Check(canonical, entry.Depth, isNamed: false) is null ? new FrontierEntry(canonical, entry.Depth, entry.Priority) : null;
    }

    private void Follow(PageLinks page, FrontierEntry entry, FrontierEntry? canonical, Uri? nextPage)
    {
        CountNoFollow(page.NoFollowCount, entry.Url);
        if (page.OtherSchemeCount > 0) crawl.Tally.Skipped(new Skip("scheme", "no http or https URL"), entry.Url.AbsoluteUri, page.OtherSchemeCount);
        if (page.IsCut) crawl.LeaveOut(entry.Url, new Skip("too-many-links", $"over {PageLinks.MaxLinks} on one page"));

        var found = new List<FrontierEntry>(page.Links.Count + 1);
        if (canonical is not null) found.Add(canonical);
        // Before the other links, which name it as well: the first to name a page decides when its turn comes.
        if (nextPage is not null && links.Admit(nextPage, entry.Depth, Priorities.OfNextPage(entry.Priority), anyListedHost: true) is { } next) found.Add(next);
        if (entry.Priority == Priorities.Seed)
            found.AddRange(page.Feeds.Select(feed => links.Admit(feed, 0, Priorities.Feed)).OfType<FrontierEntry>());

        // A host that was only listed is not crawled further.
        if (crawl.Scope.Contains(entry.Url))
        {
            var depth = entry.Depth + 1;
            foreach (var link in page.Links)
            {
                if (link == page.AmpTwin) crawl.LeaveOut(link, new Skip("amp-twin", "named by its canonical page"));
                else if (links.Admit(link, depth, Priorities.OfLink(depth)) is { } admitted && admitted.Url != entry.Url) found.Add(admitted);
            }
        }
        links.Add(found);
    }

    private void CountNoFollow(int count, Uri url)
    {
        if (count > 0) crawl.Tally.Skipped(new Skip("nofollow"), url.AbsoluteUri, count);
    }
}
