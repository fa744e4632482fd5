using SearchEngine.Articles.Frontier;
using SearchEngine.Crawling.Fetching;
using SearchEngine.Crawling.Robots;
using SearchEngine.Crawling.Sitemaps;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Scheduling;

/// <summary>Works off the queue of one host: one request at a time, with pauses, while earlier pages are being stored.</summary>
internal sealed class HostLane
{
    private readonly string _authority;
    private readonly CrawlContext _crawl;
    private readonly CrawlGates _gates;
    private readonly LinkQueue _links;
    private readonly HostQueue _queue;
    private readonly HostPace _pace;
    private readonly RobotsCache _robots;
    private readonly ListingVisit _listings;
    private readonly PageVisit _pages;
    private readonly HashSet<string> _greeted = new(StringComparer.Ordinal);

    public HostLane(string authority, CrawlContext crawl, CrawlGates gates, LinkQueue links)
    {
        (_authority, _crawl, _gates, _links) = (authority, crawl, gates, links);
        _queue = new HostQueue(authority, crawl.Frontier, crawl.Time);
        _pace = new HostPace(crawl.Options, crawl.Time);
        _robots = new RobotsCache(new RobotsSource(crawl.Fetcher, CrawlOptions.ProductToken), crawl.Time);
        _listings = new ListingVisit(crawl, links);
        _pages = new PageVisit(crawl, links);
    }

    /// <summary>Runs until nothing is queued or the host is given up. May be called again, not concurrently.</summary>
    /// <returns>False when the host is given up.</returns>
    public async Task<bool> RunAsync(CancellationToken fetching, CancellationToken storing)
    {
        try
        {
            while (await _queue.NextAsync(fetching) is { } entry)
                if (!await VisitAsync(entry, fetching, storing)) return false;
            return true;
        }
        finally
        {
            await _queue.DrainAsync();
        }
    }

    // False when the host is to be left alone.
    private async Task<bool> VisitAsync(FrontierEntry entry, CancellationToken fetching, CancellationToken storing)
    {
        // Options may have changed since the URL was queued.
        if (_crawl.Filter.Check(entry.Url, entry.Depth, Priorities.IsNamed(entry.Priority)) is { } skip)
        {
            _crawl.FinishSkipped(entry, skip, FrontierState.Failed);
            return true;
        }
        if (await RobotsAsync(entry.Url, fetching) is not { } robots) return false;
        var verdict = robots.Check(entry.Url);
        if (!verdict.Allowed)
        {
            _crawl.FinishSkipped(entry, new Skip("robots-disallowed", verdict.Rule), FrontierState.Failed);
            return true;
        }

        await _gates.Budget.ReserveAsync(fetching);
        var isHandedOver = false;
        try
        {
            var result = await RequestAsync(() => _crawl.Fetcher.FetchAsync(entry.Url, entry.ETag, entry.LastModified, fetching), fetching);
            isHandedOver = await FinishAsync(entry, result, storing);
        }
        finally
        {
            if (!isHandedOver) _gates.Budget.Release();
        }
        if (!_pace.IsGivenUp) return true;
        _crawl.GiveUpHost(_authority, new Skip("host-unavailable", $"{_crawl.Options.MaxFailuresPerHost} failures in a row"));
        return false;
    }

    // True when a page went on its way to the store and took the reserved page of the budget with it.
    private async Task<bool> FinishAsync(FrontierEntry entry, FetchResult result, CancellationToken storing)
    {
        var hops = _crawl.Hops.TryRemove(entry.Url, out var count) ? count : 0;
        switch (result)
        {
            case FetchResult.Fetched fetched:
                return await FinishAsync(entry, fetched, hops, storing);
            case FetchResult.NotModified when entry is { ETag: null, LastModified: null }:
                _crawl.FinishFailed(entry, new Skip("http-304", "for a request without condition"));
                break;
            case FetchResult.NotModified notModified:
                _crawl.Frontier.Complete(entry.Url, FrontierState.Done, "not-modified", notModified.ETag ?? entry.ETag, notModified.LastModified ?? entry.LastModified);
                _crawl.Tally.NotModified(entry.Url);
                break;
            case FetchResult.Redirected redirected:
                new RedirectVisit(_crawl, _links).Finish(entry, redirected.Location, hops);
                break;
            case FetchResult.Busy busy:
                Retry(entry, new Skip($"http-{busy.Status}"), _pace.Wait);
                break;
            case FetchResult.Failed { IsPassing: true } failed:
                Retry(entry, new Skip(failed.Reason, failed.Detail), _pace.BackOff(entry.Attempts));
                break;
            case FetchResult.Failed { Status: 404 or 410 } when entry.Priority == Priorities.SiteMap:
                _crawl.FinishSkipped(entry, new Skip("no-sitemap", "not where robots.txt names it, or where most sites have it"), FrontierState.Failed);
                break;
            case FetchResult.Failed failed:
                _crawl.FinishFailed(entry, new Skip(failed.Reason, failed.Detail));
                break;
        }
        return false;
    }

    private async Task<bool> FinishAsync(FrontierEntry entry, FetchResult.Fetched fetched, int hops, CancellationToken storing)
    {
        var content = ContentSniffer.Look(fetched.Body, mayBeUrlList: Priorities.IsNamed(entry.Priority));
        if (content.Listing != ListingKind.None)
        {
            _listings.Finish(entry, fetched, content.Listing, content.Encoding);
            return false;
        }
        if (!content.IsHtml)
        {
            _crawl.FinishSkipped(entry, new Skip("not-html", content.MediaType), FrontierState.Failed);
            return false;
        }
        // "Not found" pages with status 200; what a redirect led to is a page in its own right.
        if (Priorities.IsNamed(entry.Priority) && entry.Priority != Priorities.Seed && hops == 0)
        {
            _crawl.FinishSkipped(entry, new Skip("no-sitemap", "a page where a sitemap or feed was expected"), FrontierState.Failed);
            return false;
        }
        await _gates.Stores.WaitAsync(storing);
        _queue.Hold(entry.Url, StoreAsync(entry, fetched, storing));
        return true;
    }

    private async Task StoreAsync(FrontierEntry entry, FetchResult.Fetched fetched, CancellationToken storing)
    {
        // Off the lane's own path, so that the next request starts while this page is read and stored.
        await Task.Yield();
        var isStored = false;
        try
        {
            isStored = await _pages.FinishAsync(entry, fetched, storing);
        }
        finally
        {
            _gates.Stores.Release();
            if (!isStored) _gates.Budget.Release();
        }
        if (isStored) _gates.Spend();
    }

    private void Retry(FrontierEntry entry, Skip failure, TimeSpan wait)
    {
        if (entry.Attempts + 1 >= _crawl.Options.MaxFailuresPerUrl)
        {
            _crawl.FinishFailed(entry, failure);
            return;
        }
        _crawl.Frontier.Complete(entry.Url, FrontierState.Queued, failure.ToString(), entry.ETag, entry.LastModified);
        _queue.Defer(entry.Url, wait);
    }

    // Null when the rules cannot be had, which means that nothing may be fetched.
    private async Task<RobotsFile?> RobotsAsync(Uri url, CancellationToken fetching)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = _robots.NeedsRequest(url)
                ? await RequestAsync(() => _robots.GetAsync(url, fetching), fetching)
                : await _robots.GetAsync(url, fetching);
            if (answer is RobotsAnswer.Known known)
            {
                Greet(url, known.File);
                return known.File;
            }
            if (answer is not RobotsAnswer.Unreachable { Failure: var failure }) throw new InvalidOperationException($"Unknown answer {answer}.");
            if (failure.IsPassing && attempt < _crawl.Options.MaxFailuresPerUrl) continue;

            // Refused addresses and untrusted certificates are the reason in themselves.
            _crawl.GiveUpHost(_authority, failure.IsPassing
                ? new Skip("robots-unreachable", $"{failure.Reason} for robots.txt, so everything is disallowed (RFC 9309)")
                : new Skip(failure.Reason, failure.Detail));
            return null;
        }
    }

    // What the file says beyond rules: pace and sitemaps.
    private void Greet(Uri url, RobotsFile file)
    {
        _pace.SetCrawlDelay(file.CrawlDelay);
        if (!_greeted.Add(url.Scheme) || !_crawl.Scope.Contains(url)) return;
        var found = new List<FrontierEntry>();
        // Without a word from the site, the place where most sites have it.
        foreach (var location in file.Sitemaps.DefaultIfEmpty("/sitemap.xml"))
        {
            if (!CanonicalUrl.TryResolve(location, url, out var sitemap)) continue;
            // The site vouches for a sitemap elsewhere, not for that host's other pages.
            if (CanonicalUrl.TryCreate(sitemap, out var canonical)) _crawl.Scope.AddListed(canonical.Authority);
            if (_links.Admit(sitemap, 0, Priorities.SiteMap, anyListedHost: true) is { } entry) found.Add(entry);
        }
        _links.Add(found);
    }

    private async Task<T> RequestAsync<T>(Func<Task<T>> request, CancellationToken fetching)
    {
        if (_pace.Wait is var wait && wait > TimeSpan.Zero) await Task.Delay(wait, _crawl.Time, fetching);
        await _gates.Requests.WaitAsync(fetching);
        try
        {
            var start = _crawl.Time.GetTimestamp();
            var answer = await request();
            Note(answer, _crawl.Time.GetElapsedTime(start));
            return answer;
        }
        finally
        {
            _gates.Requests.Release();
        }
    }

    private void Note<T>(T answer, TimeSpan latency)
    {
        switch (answer)
        {
            case FetchResult.Busy busy:
                _pace.Failed(busy.RetryAfter, isBusy: true);
                break;
            case FetchResult.Failed { IsPassing: true }:
                _pace.Failed(null, isBusy: false);
                break;
            case RobotsAnswer.Unreachable unreachable:
                _pace.Failed(unreachable.RetryAfter, isBusy: true);
                break;
            default:
                _pace.Answered(latency);
                break;
        }
    }
}
