using SearchEngine.Articles.Frontier;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Scheduling;

/// <summary>Follows a redirect by queueing its target, so that the target's host, its robots.txt and the rules are heard, and a page that many URLs lead to is fetched once.</summary>
internal sealed class RedirectVisit(CrawlContext crawl, LinkQueue links)
{
    /// <summary>Queues the target, then marks the URL as done.</summary>
    /// <param name="entry">The URL that redirects.</param>
    /// <param name="location">The header; null when there was none.</param>
    /// <param name="hops">Redirects that led to this URL.</param>
    public void Finish(FrontierEntry entry, string? location, int hops)
    {
        if (location is null || !CanonicalUrl.TryResolve(location, entry.Url, out var resolved))
        {
            crawl.FinishFailed(entry, new Skip("redirect-invalid", "no readable target"));
            return;
        }
        if (!CanonicalUrl.TryCreate(resolved, out var target))
        {
            crawl.FinishFailed(entry, LinkQueue.WhyNotCanonical(resolved));
            return;
        }
        if (target == entry.Url)
        {
            crawl.FinishFailed(entry, new Skip("redirect-loop", "to the same page"));
            return;
        }
        if (hops >= crawl.Options.MaxRedirects)
        {
            crawl.FinishFailed(entry, new Skip("too-many-redirects", $"over {crawl.Options.MaxRedirects}"));
            return;
        }

        var isNewSite = Extend(entry.Url, target);
        if (!crawl.Scope.MayFetch(target.Authority))
        {
            crawl.FinishSkipped(entry, new Skip("off-site", target.Host), FrontierState.Failed);
            return;
        }
        if (crawl.Filter.Check(target, entry.Depth, Priorities.IsNamed(entry.Priority)) is { } skip)
        {
            crawl.FinishSkipped(entry, skip, FrontierState.Failed);
            return;
        }

        crawl.Hops[target] = hops + 1;
        var added = links.Add([new FrontierEntry(target, entry.Depth, entry.Priority)]);
        if (added == 0)
        {
            crawl.Hops.TryRemove(target, out _);
            // The site that a seed moved to is refreshed with the seed.
            if (isNewSite) links.Refresh(target);
        }
        crawl.Frontier.Complete(entry.Url, FrontierState.Done, $"redirect to {target.AbsoluteUri}");
        crawl.Tally.Redirected();
    }

    // Where a seed or a page on a listed host leads belongs to the crawl as they do.
    private bool Extend(Uri source, Uri target)
    {
        if (crawl.IsSeed(source))
        {
            crawl.AddSeed(target);
            return crawl.Scope.Add(target);
        }
        if (!crawl.Scope.Contains(source)) crawl.Scope.AddListed(target.Authority);
        return false;
    }
}
