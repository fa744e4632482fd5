using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using SearchEngine.Crawling.Fetching;
using SearchEngine.Crawling.Robots;
using SearchEngine.Crawling.Tests.Sites;

namespace SearchEngine.Crawling.Tests.Robots;

/// <summary>RFC 9309, 2.3 and 2.4, against a real server.</summary>
public sealed class RobotsPolicyTests : IAsyncLifetime
{
    private const string Forbid = "User-agent: *\nDisallow: /forbidden\n";
    private readonly HttpMessageInvoker _http = new(AddressGuard.CreateHandler(allowPrivateNetwork: true));
    private readonly FakeTimeProvider _clock = new();
    private LocalSite? _site;

    private LocalSite Site => _site ?? throw new InvalidOperationException("The site has not started.");

    public async ValueTask InitializeAsync() => _site = await LocalSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Site.DisposeAsync();
    }

    [Theory]
    [InlineData(400), InlineData(401), InlineData(403), InlineData(404), InlineData(410), InlineData(418), InlineData(429), InlineData(451)]
    public async Task Client_errors_mean_that_there_are_no_rules(int status)
    {
        Site.Status("a.localhost/robots.txt", status);

        Assert.True((await KnownAsync()).Check(Site.Url("a.localhost/forbidden")).Allowed);
    }

    [Theory]
    [InlineData(500), InlineData(502), InlineData(503), InlineData(504), InlineData(599)]
    public async Task Server_errors_forbid_everything_for_now(int status)
    {
        Site.Status("a.localhost/robots.txt", status);

        Assert.Equal($"http-{status}", Assert.IsType<RobotsAnswer.Unreachable>(await FetchAsync()).Failure.Reason);
    }

    [Fact]
    public async Task No_connection_forbids_everything_for_now() =>
        Assert.Equal("connect", Assert.IsType<RobotsAnswer.Unreachable>(await Source().FetchAsync(new Uri("http://a.localhost:1/"), CancellationToken.None)).Failure.Reason);

    [Theory]
    [InlineData(1, true), InlineData(5, true), InlineData(6, false)]
    public async Task Five_redirects_are_followed_and_more_are_no_rules(int redirects, bool isRead)
    {
        Site.Redirect("a.localhost/robots.txt", "/r/1");
        for (var i = 1; i < redirects; i++) Site.Redirect($"a.localhost/r/{i}", $"/r/{i + 1}", i % 2 == 0 ? 301 : 308);
        Site.Text($"a.localhost/r/{redirects}", Forbid);

        Assert.Equal(!isRead, (await KnownAsync()).Check(Site.Url("a.localhost/forbidden")).Allowed);
    }

    [Fact]
    public async Task Redirects_to_another_host_are_followed_for_the_first_one_alone()
    {
        Site.Redirect("a.localhost/robots.txt", Site.Url("b.localhost/rules").AbsoluteUri);
        Site.Text("b.localhost/rules", Forbid);
        Site.Text("b.localhost/robots.txt", "");
        var cache = new RobotsCache(Source(), _clock);

        Assert.False(Assert.IsType<RobotsAnswer.Known>(await cache.GetAsync(Site.Url("a.localhost/"), CancellationToken.None)).File.Check(Site.Url("a.localhost/forbidden")).Allowed);
        Assert.True(Assert.IsType<RobotsAnswer.Known>(await new RobotsCache(Source(), _clock).GetAsync(Site.Url("b.localhost/"), CancellationToken.None)).File.Check(Site.Url("b.localhost/forbidden")).Allowed);
    }

    [Theory]
    [InlineData("file:///etc/passwd"), InlineData("gopher://a.localhost/"), InlineData("http://[")]
    public async Task Redirects_out_of_the_web_are_no_rules(string target)
    {
        Site.Redirect("a.localhost/robots.txt", target);

        Assert.True((await KnownAsync()).Check(Site.Url("a.localhost/forbidden")).Allowed);
    }

    [Fact]
    public async Task Large_files_are_read_beyond_500_kibibytes()
    {
        Site.Text("a.localhost/robots.txt", "User-agent: *\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"Disallow: /{i}-filler\n")) + "Disallow: /forbidden\n");

        Assert.False((await KnownAsync()).Check(Site.Url("a.localhost/forbidden")).Allowed);
    }

    [Fact]
    public async Task Endless_files_are_cut()
    {
        Site.Page("a.localhost/robots.txt", async context =>
        {
            await context.Response.WriteAsync(Forbid);
            var filler = new byte[64 * 1024];
            Array.Fill(filler, (byte)'\n');
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(filler, context.RequestAborted);
        });

        Assert.False((await KnownAsync()).Check(Site.Url("a.localhost/forbidden")).Allowed);
    }

    [Theory]
    [InlineData("gzip"), InlineData("br"), InlineData("deflate")]
    public async Task Compressed_files_are_read(string coding)
    {
        var packed = Pack(coding);
        Site.Page("a.localhost/robots.txt", context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            return context.Response.Body.WriteAsync(packed).AsTask();
        });

        Assert.False((await KnownAsync()).Check(Site.Url("a.localhost/forbidden")).Allowed);
    }

    [Fact]
    public async Task A_broken_file_forbids_everything_for_now()
    {
        Site.Page("a.localhost/robots.txt", context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Forbid)).AsTask();
        });

        Assert.Equal("robots-unreadable", Assert.IsType<RobotsAnswer.Unreachable>(await FetchAsync()).Failure.Reason);
    }

    [Fact]
    public async Task A_file_is_kept_for_a_day()
    {
        Site.Text("a.localhost/robots.txt", Forbid);
        var cache = new RobotsCache(Source(), _clock);
        await cache.GetAsync(Site.Url("a.localhost/x"), CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(23));
        await cache.GetAsync(Site.Url("a.localhost/y"), CancellationToken.None);
        Assert.Single(Site.Requests);

        _clock.Advance(TimeSpan.FromHours(2));
        await cache.GetAsync(Site.Url("a.localhost/z"), CancellationToken.None);
        Assert.Equal(2, Site.Requests.Count);
    }

    [Fact]
    public async Task An_old_file_serves_while_the_new_one_cannot_be_reached()
    {
        Site.Text("a.localhost/robots.txt", Forbid);
        var cache = new RobotsCache(Source(), _clock);
        await cache.GetAsync(Site.Url("a.localhost/x"), CancellationToken.None);
        Site.Status("a.localhost/robots.txt", 500);
        _clock.Advance(TimeSpan.FromHours(25));

        Assert.False(Assert.IsType<RobotsAnswer.Known>(await cache.GetAsync(Site.Url("a.localhost/x"), CancellationToken.None)).File.Check(Site.Url("a.localhost/forbidden")).Allowed);
    }

    private static byte[] Pack(string coding) => Fetching.BodyDecoderTests.Pack(Encoding.UTF8.GetBytes(Forbid), coding);

    private RobotsSource Source() => new(new Fetcher(_http, CrawlTest.Quick, TimeProvider.System), "NewsBot");

    private Task<RobotsAnswer> FetchAsync() => Source().FetchAsync(Site.Url("a.localhost/"), CancellationToken.None);

    private async Task<RobotsFile> KnownAsync() => Assert.IsType<RobotsAnswer.Known>(await FetchAsync()).File;
}
