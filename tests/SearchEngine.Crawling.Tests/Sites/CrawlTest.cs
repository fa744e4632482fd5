using System.Collections.Concurrent;
using SearchEngine.Articles;
using SearchEngine.Crawling.Tests.Sites;

namespace SearchEngine.Crawling.Tests.Sites;

/// <summary>What most crawl tests share: a site, a frontier, and a list of what was stored.</summary>
public abstract class CrawlTest : IAsyncLifetime
{
    private LocalSite? _site;

    internal LocalSite Site => _site ?? throw new InvalidOperationException("The site has not started.");
    internal MemoryFrontier Frontier { get; } = new();
    internal ConcurrentQueue<string> Stored { get; } = new();

    internal static CrawlOptions Quick { get; } = new()
    {
        AllowPrivateNetwork = true,
        HostDelay = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(1),
        MaxRetryDelay = TimeSpan.FromMilliseconds(20),
        RequestTimeout = TimeSpan.FromSeconds(20),
    };

    public async ValueTask InitializeAsync() => _site = await LocalSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_site is not null) await _site.DisposeAsync();
    }

    internal Task<CrawlReport> CrawlAsync(string seed, CrawlOptions? options = null, CancellationToken cancellation = default) =>
        new Crawler(options ?? Quick, Frontier, TimeProvider.System).RunAsync([Site.Url(seed)], StoreAsync, null, cancellation);

    internal Task<string> StoreAsync(Page page, CancellationToken cancellation)
    {
        Assert.NotNull(page.Url);
        Stored.Enqueue(page.Url.Host + page.Url.PathAndQuery);
        return Task.FromResult("stored");
    }

    internal static string Links(params string[] targets) =>
        $"<html><body>{Guid.NewGuid()}{string.Concat(targets.Select(target => $"<a href=\"{target}\">x</a>"))}</body></html>";
}
