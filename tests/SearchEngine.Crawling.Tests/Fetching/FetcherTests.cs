using System.Globalization;
using Microsoft.AspNetCore.Http;
using SearchEngine.Crawling.Fetching;
using SearchEngine.Crawling.Tests.Sites;

namespace SearchEngine.Crawling.Tests.Fetching;

public sealed class FetcherTests : IAsyncLifetime
{
    private readonly HttpMessageInvoker _http = new(AddressGuard.CreateHandler(allowPrivateNetwork: true));
    private LocalSite? _site;

    private LocalSite Site => _site ?? throw new InvalidOperationException("The site has not started.");

    public async ValueTask InitializeAsync() => _site = await LocalSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Site.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_trickles_runs_out_of_time()
    {
        Site.Page("a.localhost/", async context =>
        {
            while (true)
            {
                await context.Response.WriteAsync("x", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(20, context.RequestAborted);
            }
        });

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync("a.localhost/", new CrawlOptions { RequestTimeout = TimeSpan.FromMilliseconds(300) }));

        Assert.Equal(("timeout", true), (failed.Reason, failed.IsPassing));
    }

    [Fact]
    public async Task A_server_that_never_answers_runs_out_of_time()
    {
        Site.Page("a.localhost/", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Assert.Equal("timeout", Assert.IsType<FetchResult.Failed>(await FetchAsync("a.localhost/", new CrawlOptions { RequestTimeout = TimeSpan.FromMilliseconds(300) })).Reason);
    }

    [Fact]
    public async Task An_endless_body_is_cut_at_the_limit()
    {
        Site.Page("a.localhost/", async context =>
        {
            var filler = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(filler, context.RequestAborted);
        });

        var body = Assert.IsType<FetchResult.Fetched>(await FetchAsync("a.localhost/", new CrawlOptions { MaxBody = ByteSize.Kibibytes(100) })).Body;

        Assert.Equal((100 * 1024, true), (body.Raw.Length, body.IsCut));
    }

    [Fact]
    public async Task Endless_headers_are_refused()
    {
        Site.Page("a.localhost/", context =>
        {
            for (var i = 0; i < 200; i++) context.Response.Headers[$"X-Filler-{i}"] = new string('x', 1000);
            return Task.CompletedTask;
        });

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync("a.localhost/"));

        Assert.Equal(("headers-too-large", false), (failed.Reason, failed.IsPassing));
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_body_may_be_tried_again()
    {
        Site.Page("a.localhost/", async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync("a.localhost/"));

        Assert.Equal(("broken-response", true), (failed.Reason, failed.IsPassing));
    }

    [Theory]
    [InlineData(204, false), InlineData(206, false), InlineData(300, false), InlineData(400, false), InlineData(404, false), InlineData(408, true), InlineData(425, true), InlineData(500, true), InlineData(504, true)]
    public async Task Other_answers_are_named_by_their_status(int status, bool isPassing)
    {
        Site.Status("a.localhost/", status);

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync("a.localhost/"));

        Assert.Equal((string.Create(CultureInfo.InvariantCulture, $"http-{status}"), isPassing), (failed.Reason, failed.IsPassing));
    }

    [Theory]
    [InlineData("120", 120.0), InlineData("0", 0.0), InlineData("Thu, 01 Jan 1970 00:00:00 GMT", 0.0), InlineData("soon", null), InlineData(null, null)]
    public async Task A_busy_server_says_when_to_come_back(string? header, double? seconds)
    {
        Site.Page("a.localhost/", context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = header;
            return Task.CompletedTask;
        });

        Assert.Equal(seconds, Assert.IsType<FetchResult.Busy>(await FetchAsync("a.localhost/")).RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task Requests_say_who_asks_and_carry_no_cookies()
    {
        var headers = new List<string>();
        Site.Page("a.localhost/", context =>
        {
            headers.Add(string.Join('|', context.Request.Headers.OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}={header.Value}")));
            context.Response.Headers.SetCookie = "id=1";
            return LocalSite.WriteAsync(context, "x", "text/html");
        });

        await FetchAsync("a.localhost/");
        await FetchAsync("a.localhost/");

        Assert.Equal($"Accept=text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5|Accept-Encoding=gzip, deflate, br|Host=a.localhost:{Site.Port}|User-Agent=SearchEngineBot/0.1", Assert.Single(headers.Distinct()));
    }

    [Fact]
    public async Task Names_without_address_are_told_from_hosts_that_refuse()
    {
        var fetcher = new Fetcher(_http, CrawlTest.Quick, TimeProvider.System);

        Assert.Equal("connect", Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new Uri("http://a.localhost:1/"), null, null, CancellationToken.None)).Reason);
        Assert.Equal("address-refused", Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new Uri("http://169.254.169.254/"), null, null, CancellationToken.None)).Reason);
    }

    private Task<FetchResult> FetchAsync(string hostAndPath, CrawlOptions? options = null) =>
        new Fetcher(_http, options ?? CrawlTest.Quick, TimeProvider.System).FetchAsync(Site.Url(hostAndPath), null, null, CancellationToken.None);
}
