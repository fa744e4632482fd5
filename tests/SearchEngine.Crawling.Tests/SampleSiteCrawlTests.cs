using System.Collections.Concurrent;
using SearchEngine.Articles;
using SearchEngine.Crawling.Tests.Sites;
using SearchEngine.Samples;

namespace SearchEngine.Crawling.Tests;

/// <summary>The whole way, over five sites at once.</summary>
public sealed class SampleSiteCrawlTests
{
    private static readonly CrawlOptions Options = new()
    {
        AllowPrivateNetwork = true,
        HostDelay = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(1),
    };

    [Fact]
    public async Task Every_article_is_fetched_once_and_nothing_that_is_forbidden()
    {
        await using var sites = await SampleSite.StartAsync(new SampleSiteOptions { SlowPageDuration = TimeSpan.FromMilliseconds(100), CrawlDelay = TimeSpan.Zero });
        var frontier = new MemoryFrontier();
        var stored = new ConcurrentQueue<Uri>();

        var report = await new Crawler(Options, frontier, TimeProvider.System).RunAsync(sites.Seeds, Store(stored));

        Assert.Equal(CrawlEnd.Finished, report.End);
        Assert.Equal(0, report.Progress.Queued);
        Assert.All(sites.Articles, article => Assert.Single(stored, url => url == article.Url));
        Assert.All(sites.Articles, article => Assert.Single(sites.Requests, request => request.Host == article.Url.Host && request.Path == article.Url.PathAndQuery));
        Assert.DoesNotContain(sites.Requests, request => request.Path.StartsWith("/private", StringComparison.Ordinal));
        Assert.DoesNotContain(stored, url => url.AbsolutePath.Contains("/amp", StringComparison.Ordinal));
        // A page that fails is tried again; nothing else is asked for twice.
        Assert.All(sites.Requests.Where(request => request.Path != "/error").GroupBy(request => request.Host + request.Path), requests => Assert.Single(requests));
    }

    [Fact]
    public async Task A_crawl_that_was_cancelled_goes_on_without_repeating_an_article()
    {
        await using var sites = await SampleSite.StartAsync(new SampleSiteOptions { SlowPageDuration = TimeSpan.FromMilliseconds(100), CrawlDelay = TimeSpan.Zero });
        var frontier = new MemoryFrontier();
        var stored = new ConcurrentQueue<Uri>();
        using var cancellation = new CancellationTokenSource();

        var first = await new Crawler(Options, frontier, TimeProvider.System).RunAsync(sites.Seeds, async (page, token) =>
        {
            if (stored.Count >= 25) await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
            return await Store(stored)(page, token);
        }, null, cancellation.Token);
        Assert.Equal(CrawlEnd.Cancelled, first.End);
        var second = await new Crawler(Options, frontier, TimeProvider.System).RunAsync(sites.Seeds, Store(stored));

        Assert.Equal(CrawlEnd.Finished, second.End);
        Assert.All(sites.Articles, article => Assert.Single(stored, url => url == article.Url));
        Assert.DoesNotContain(sites.Requests, request => request.Path.StartsWith("/private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refresh_finds_every_article_unchanged()
    {
        await using var sites = await SampleSite.StartAsync(new SampleSiteOptions { SlowPageDuration = TimeSpan.FromMilliseconds(100), CrawlDelay = TimeSpan.Zero });
        var frontier = new MemoryFrontier();
        await new Crawler(Options, frontier, TimeProvider.System).RunAsync(sites.Seeds, Store(new()));
        var stored = new ConcurrentQueue<Uri>();

        var report = await new Crawler(Options, frontier, TimeProvider.System).RunAsync(sites.Seeds, Store(stored));

        Assert.True(report.Progress.NotModified >= sites.Articles.Count);
        Assert.DoesNotContain(stored, sites.Articles.Select(article => article.Url).Contains);
    }

    private static Func<Page, CancellationToken, Task<string>> Store(ConcurrentQueue<Uri> stored) => (page, _) =>
    {
        Assert.NotNull(page.Url);
        stored.Enqueue(page.Url);
        return Task.FromResult("stored");
    };
}
