using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SearchEngine.Articles;
using SearchEngine.Articles.Frontier;
using SearchEngine.Crawling.Fetching;
using SearchEngine.Crawling.Scheduling;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling;

/// <summary>Fetches the pages of news sites politely: robots.txt, sitemaps, feeds and links, one connection a host.</summary>
/// <remarks>
/// All state is in the frontier, so that a run that was cut off goes on where it was. A site is a seed's host, with and
/// without <c>www.</c>; other subdomains need seeds of their own. One run at a time on a frontier.
/// </remarks>
/// <param name="options">How it behaves.</param>
/// <param name="frontier">Keeps what is known of the sites.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Hears of what is left out and why; null for nobody.</param>
/// <param name="nextPage">
/// Says where an article goes on that runs over several pages; null when nobody knows. Such a page is fetched as if it had been found where the
/// page before it was, however deep links are followed. Called concurrently.
/// </param>
/// <exception cref="ArgumentException">An option is out of range.</exception>
public sealed class Crawler(CrawlOptions options, IFrontierStore frontier, TimeProvider time, ILogger<Crawler>? logger = null, Func<Page, Uri?>? nextPage = null)
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(250);

    private readonly CrawlOptions _options = Validated(options);
    private readonly ILogger _logger = logger ?? NullLogger<Crawler>.Instance;

    /// <summary>Works off what is queued for the seeds' sites. When a site has nothing queued, everything known of it is fetched again, conditionally.</summary>
    /// <param name="seeds">Pages, sitemaps or feeds to begin at, http or https; one at least.</param>
    /// <param name="store">
    /// Takes each HTML page and says in a word what became of it ("stored", "listing"); called concurrently. Once it returned, the
    /// page is marked as done, so it has to be durable then. An exception ends the run and leaves the page queued.
    /// </param>
    /// <param name="progress">Hears of the counts, four times a second at most, and at the end.</param>
    /// <param name="cancellation">Ends the run soon, with a report; what was not finished stays queued.</param>
    /// <exception cref="ArgumentException">There is no seed, or one is no http or https URL that can be fetched.</exception>
    public async Task<CrawlReport> RunAsync(IReadOnlyList<Uri> seeds, Func<Page, CancellationToken, Task<string>> store, IProgress<CrawlProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentNullException.ThrowIfNull(store);
        if (seeds.Count == 0) throw new ArgumentException("A crawl needs at least one URL to begin at.", nameof(seeds));
        var canonical = seeds.Select(Canonical).Distinct().ToArray();

        using var handler = AddressGuard.CreateHandler(_options.AllowPrivateNetwork);
        using var http = new HttpMessageInvoker(handler);
        var crawl = new CrawlContext(_options, frontier, time, _logger, new Fetcher(http, _options, time), store) { NextPage = nextPage ?? (static _ => null) };
        using var run = new CrawlRun(crawl, cancellation);

        using var ended = new CancellationTokenSource();
        var reporting = progress is null ? Task.CompletedTask : ReportAsync(progress, crawl, ended.Token);
        CrawlEnd end;
        try
        {
            end = await run.RunAsync(canonical);
        }
        finally
        {
            await ended.CancelAsync();
            await reporting;
        }

        var report = crawl.Tally.Report(end, frontier.Count().Queued);
        progress?.Report(report.Progress);
        CrawlLog.Ended(_logger, end, report.Progress.Fetched, report.Progress.NotModified, report.Progress.Queued);
        return report;
    }

    private async Task ReportAsync(IProgress<CrawlProgress> progress, CrawlContext crawl, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(ProgressInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended)) progress.Report(crawl.Tally.Progress(frontier.Count().Queued));
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The run is over; its last report follows.
        }
    }

    private static Uri Canonical(Uri seed) =>
        CanonicalUrl.TryCreate(seed, out var canonical)
            ? canonical
            : throw new ArgumentException($"'{seed}' cannot be crawled ({(seed is null ? "null" : LinkQueue.WhyNotCanonical(seed))}). Give a URL that begins with http:// or https://.", nameof(seed));

    private static CrawlOptions Validated(CrawlOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return options;
    }
}
