using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SearchEngine.Articles;
using SearchEngine.Articles.Frontier;
using SearchEngine.Crawling.Fetching;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Scheduling;

/// <summary>What all parts of one run share.</summary>
internal sealed class CrawlContext(CrawlOptions options, IFrontierStore frontier, TimeProvider time, ILogger logger, Fetcher fetcher, Func<Page, CancellationToken, Task<string>> store)
{
    private readonly ConcurrentDictionary<Uri, bool> _seeds = new();

    public CrawlOptions Options => options;
    public IFrontierStore Frontier => frontier;
    public TimeProvider Time => time;
    public Fetcher Fetcher => fetcher;
    public Func<Page, CancellationToken, Task<string>> Store => store;
    /// <summary>Where an article goes on that runs over several pages.</summary>
    public required Func<Page, Uri?> NextPage { get; init; }

    public SiteScope Scope { get; } = new();
    public UrlFilter Filter { get; } = new(options, time);
    public Tally Tally { get; } = new(time);

    /// <summary>Redirects that led to a URL which is queued; bounded by the redirects under way.</summary>
    public ConcurrentDictionary<Uri, int> Hops { get; } = new();

    /// <summary>Makes a URL a seed: what it is redirected to, and what it lists as a feed, belongs to the crawl.</summary>
    public void AddSeed(Uri url) => _seeds.TryAdd(url, true);

    /// <summary>Whether the URL is a seed, or what one was redirected to.</summary>
    public bool IsSeed(Uri url) => _seeds.ContainsKey(url);

    /// <summary>Counts and logs a URL that is left out; one that the frontier does not hold.</summary>
    public void LeaveOut(Uri url, Skip skip)
    {
        Tally.Skipped(skip, url.AbsoluteUri);
        CrawlLog.Skipped(logger, url, skip);
    }

    /// <summary>A URL of the frontier is not wanted by some rule: counted, logged, done with.</summary>
    public void FinishSkipped(FrontierEntry entry, Skip skip, FrontierState state)
    {
        frontier.Complete(entry.Url, state, skip.ToString(), entry.ETag, entry.LastModified);
        LeaveOut(entry.Url, skip);
    }

    /// <summary>A URL of the frontier cannot be had: counted, logged, given up.</summary>
    public void FinishFailed(FrontierEntry entry, Skip failure)
    {
        frontier.Complete(entry.Url, FrontierState.Failed, failure.ToString(), entry.ETag, entry.LastModified);
        Tally.Failed(failure, entry.Url.AbsoluteUri);
        CrawlLog.Failed(logger, entry.Url, failure);
    }

    /// <summary>A host is left alone until the next run; what is queued for it stays.</summary>
    public void GiveUpHost(string authority, Skip failure)
    {
        Tally.Failed(failure, authority);
        CrawlLog.HostGivenUp(logger, authority, failure);
    }
}
