using SearchEngine.Articles;
using SearchEngine.Crawling;
using SearchEngine.Crawling.Tests.Sites;
using SearchEngine.Importing.Crawls;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;
using static SearchEngine.Importing.Tests.SeveralPages;

namespace SearchEngine.Importing.Tests;

/// <summary>Articles that run over several pages, over real HTTP on loopback.</summary>
public sealed class SeveralPagesCrawlTests : EngineFixture, IAsyncLifetime
{
    private static readonly CrawlOptions Quick = new() { AllowPrivateNetwork = true, HostDelay = TimeSpan.Zero, RetryDelay = TimeSpan.FromMilliseconds(1), MaxRetryDelay = TimeSpan.FromMilliseconds(20) };

    private LocalSite? _site;

    private LocalSite Site => _site ?? throw new InvalidOperationException("The site has not started.");

    private string Address => Site.Url("a.localhost/pier").AbsoluteUri;

    public async ValueTask InitializeAsync() => _site = await LocalSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        Dispose();
    }

    [Theory]
    [InlineData(Habit.Relations), InlineData(Habit.FirstIsCanonical), InlineData(Habit.Numbers), InlineData(Habit.NextOnly)]
    public async Task The_pages_of_an_article_are_crawled_into_one(Habit habit)
    {
        Serve(habit);
        var report = await CrawlAsync();
        Assert.Equal(Text(1, 2, 3), Whole);
        Assert.Equal((1L, 2L), (Engine.Status.Store.Articles, report.Crawl.Outcomes["joined"]));
        Assert.All(Site.Requests, request => Assert.Equal(1, Site.CountOf(request)));
    }

    [Fact]
    public async Task A_refresh_keeps_pages_that_have_not_changed_and_takes_those_that_have()
    {
        Serve(Habit.Relations);
        await CrawlAsync();
        var before = Engine.Status.Store.LastSequence;

        var quiet = await CrawlAsync();
        Assert.Equal((3L, before, Text(1, 2, 3)), (quiet.Crawl.Progress.NotModified, Engine.Status.Store.LastSequence, Whole));

        Serve(2, Habit.Relations, " Nobody was hurt.");
        await CrawlAsync();
        Assert.Equal(Text(1) + "\n\n" + Paragraph(2) + " Nobody was hurt.\n\n" + Text(3), Whole);

        Serve(1, Habit.Relations, " It was late.");
        await CrawlAsync();
        Assert.Equal(Paragraph(1) + " It was late.\n\n" + Paragraph(2) + " Nobody was hurt.\n\n" + Text(3), Whole);
        Assert.Equal(1, Engine.Status.Store.Articles);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task A_crawl_that_ends_within_an_article_is_completed_by_the_next_one(int pages)
    {
        Serve(Habit.Relations);
        Site.Status("a.localhost/", 404);
        var seed = Site.Url("a.localhost/pier");
        await new CrawlRun(Engine, new CrawlOptions { AllowPrivateNetwork = true, HostDelay = TimeSpan.Zero, MaxPages = pages }).RunAsync([seed]);
        Assert.Equal(Text([.. Enumerable.Range(1, pages)]), Whole);
        Close();

        await new CrawlRun(Engine, Quick).RunAsync([seed]);

        Assert.Equal((1L, Text(1, 2, 3)), (Engine.Status.Store.Articles, Whole));
        Assert.Empty(Engine.Verify());
    }

    [Fact]
    public async Task A_page_whose_first_page_is_found_later_is_no_article_any_more()
    {
        Serve(Habit.Relations);
        Site.Html("a.localhost/", """<html><body><a href="/pier/2">A story</a><a href="/index">All</a></body></html>""");
        Site.Html("a.localhost/index", """<html><body><a href="/pier">The story</a></body></html>""");
        await CrawlAsync();
        Assert.Equal((1L, Text(1, 2, 3)), (Engine.Status.Store.Articles, Whole));
    }

    [Fact]
    public async Task Feeds_bring_whole_articles_although_no_links_are_followed()
    {
        Serve(Habit.NextOnly);
        Site.Text("feeds.localhost/all", $"<rss><channel><item><link>{Address}</link></item></channel></rss>", "application/rss+xml");
        await new CrawlRun(Engine, new CrawlOptions { AllowPrivateNetwork = true, HostDelay = TimeSpan.Zero, MaxDepth = 0 }).RunAsync([Site.Url("feeds.localhost/all")]);
        Assert.Equal(Text(1, 2, 3), Whole);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_joined()
    {
        Serve(Habit.Relations);
        Site.Text("a.localhost/robots.txt", "User-agent: *\nDisallow: /pier/3\n");
        await CrawlAsync();
        Assert.Equal(Text(1, 2), Whole);
        Assert.Equal(0, Site.CountOf("a.localhost/pier/3"));
    }

    [Fact]
    public async Task A_page_that_fails_ends_the_article_until_it_can_be_had()
    {
        Serve(Habit.Relations);
        Site.Status("a.localhost/pier/2", 404);
        await CrawlAsync();
        Assert.Equal(Text(1), Whole);
        Serve(2, Habit.Relations);
        await CrawlAsync();
        Assert.Equal(Text(1, 2, 3), Whole);
    }

    [Theory]
    [InlineData(Habit.Relations), InlineData(Habit.NextOnly)]
    public async Task Importing_a_url_brings_the_pages_that_follow(Habit habit)
    {
        Serve(habit);
        var events = await ImportUrlAsync();
        Assert.Equal(ArticleId.FromUrl(new Uri(Address)), Assert.IsType<ImportEvent.Stored>(Assert.Single(events)).Id);
        Assert.Equal(Text(1, 2, 3), Whole);
        Assert.Equal(["a.localhost/pier", "a.localhost/pier/2", "a.localhost/pier/3"], Site.Requests);
        Close();
        await Engine.RebuildAsync();
        Assert.Equal(Text(1, 2, 3), Whole);
    }

    [Fact]
    public async Task Importing_a_url_ends_at_a_page_that_cannot_be_had()
    {
        Serve(Habit.Relations);
        Site.Status("a.localhost/pier/3", 500);
        Assert.IsType<ImportEvent.Stored>(Assert.Single(await ImportUrlAsync()));
        Assert.Equal(Text(1, 2), Whole);
    }

    [Fact]
    public async Task Importing_a_url_does_not_follow_pages_out_of_the_site()
    {
        Serve(Habit.Relations);
        Site.Redirect("a.localhost/pier/2", Site.Url("b.localhost/pier/2").AbsoluteUri);
        Site.Html("b.localhost/pier/2", Html(2, Address, Habit.Relations));
        await ImportUrlAsync();
        Assert.Equal(Text(1), Whole);
    }

    [Fact]
    public async Task Pages_that_lead_in_circles_end()
    {
        Serve(Habit.Relations);
        Site.Redirect("a.localhost/pier/3", "/pier");
        await ImportUrlAsync();
        Assert.Equal(Text(1, 2), Whole);
        Assert.Equal(2, Site.CountOf("a.localhost/pier"));
    }

    private string? Whole => Engine.Find(ArticleId.FromUrl(new Uri(Address)))?.Article.Text;

    private async Task<CrawlRunReport> CrawlAsync() => await new CrawlRun(Engine, Quick).RunAsync([Site.Url("a.localhost/")]);

    private async Task<List<ImportEvent>> ImportUrlAsync()
    {
        var events = new Recorder();
        await new ImportPipeline(Engine).RunAsync([ImportSource.FromUrl(new Uri(Address), allowPrivateNetwork: true)], events);
        return events.Events;
    }

    private void Serve(Habit habit)
    {
        Site.Html("a.localhost/", """<html><body><a href="/pier">The story</a></body></html>""");
        for (var number = 1; number <= 3; number++) Serve(number, habit);
    }

    private void Serve(int number, Habit habit, string extra = "")
    {
        var html = Html(number, Address, habit, extra);
        var tag = $"\"{number}{extra.Length}\"";
        Site.Page(number == 1 ? "a.localhost/pier" : $"a.localhost/pier/{number}", context =>
        {
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch != tag) return LocalSite.WriteAsync(context, html, "text/html; charset=utf-8");
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
    }
}
