using SearchEngine.Articles;
using SearchEngine.Crawling;
using SearchEngine.Importing.Crawls;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;
using SearchEngine.Samples;

namespace SearchEngine.Importing.Tests;

public sealed class CrawlRunTests : EngineFixture
{
    private static readonly CrawlOptions Crawl = new() { AllowPrivateNetwork = true, HostDelay = TimeSpan.Zero, MaxPages = 12 };

    [Fact]
    public async Task Crawled_pages_are_stored_with_their_originals_and_found()
    {
        await using var site = await SampleSite.StartAsync(new SampleSiteOptions { CrawlDelay = TimeSpan.Zero });
        var events = new Recorder();

        var report = await new CrawlRun(Engine, Crawl).RunAsync([site.Seeds[0]], importing: events);

        Assert.Equal(CrawlEnd.PageLimit, report.Crawl.End);
        Assert.InRange(report.Import.Stored, 1, 12);
        Assert.Equal(report.Crawl.Progress.Fetched, report.Import.Stored + report.Import.Joined + report.Import.Skipped + report.Import.Failed);
        Assert.Equal(report.Import.Stored - report.Import.Unchanged, report.Crawl.Outcomes.GetValueOrDefault("stored"));
        Engine.WaitUntilSearchable();
        Assert.Equal(Engine.Status.Store.Articles, Engine.Index.Status.Articles);
        Assert.Equal(Engine.Status.Store.Articles, Engine.Status.Store.Pages);
        Assert.Equal(0, report.Import.Failed);
    }

    [Fact]
    public async Task Exactly_the_sample_articles_are_stored_with_the_text_of_all_their_pages()
    {
        await using var site = await SampleSite.StartAsync(new SampleSiteOptions { CrawlDelay = TimeSpan.Zero, SlowPageDuration = TimeSpan.FromMilliseconds(100) });
        var everything = new CrawlOptions { AllowPrivateNetwork = true, HostDelay = TimeSpan.Zero, RetryDelay = TimeSpan.FromMilliseconds(1) };

        var report = await new CrawlRun(Engine, everything).RunAsync(site.Seeds);

        Assert.Equal(site.Articles.Count, Engine.Status.Store.Articles);
        Assert.Equal(3, report.Import.Joined);
        foreach (var article in site.Articles.Where(article => article.Features.Any(feature => feature.StartsWith("pages-", StringComparison.Ordinal))))
            Assert.Equal(article.Text, Engine.Find(ArticleId.FromUrl(article.Url))?.Article.Text);
        var before = Engine.Status.Store.LastSequence;

        await new CrawlRun(Engine, everything).RunAsync(site.Seeds);

        Assert.Equal(before, Engine.Status.Store.LastSequence);
        Assert.Equal(site.Articles.Count, Engine.Status.Store.Articles);
    }

    [Fact]
    public async Task A_second_run_goes_on_where_the_first_ended()
    {
        await using var site = await SampleSite.StartAsync(new SampleSiteOptions { CrawlDelay = TimeSpan.Zero });
        await new CrawlRun(Engine, Crawl).RunAsync([site.Seeds[0]]);
        var stored = Engine.Status.Store.Articles;
        Close();
        await new CrawlRun(Engine, Crawl).RunAsync([site.Seeds[0]]);
        Assert.True(Engine.Status.Store.Articles > stored);
        Assert.Empty(Engine.Verify());
    }

    [Fact]
    public async Task A_single_page_is_imported_by_its_url()
    {
        await using var site = await SampleSite.StartAsync(new SampleSiteOptions { CrawlDelay = TimeSpan.Zero });
        var url = await ArticleUrlAsync(site);
        var events = new Recorder();
        await new ImportPipeline(Engine).RunAsync([ImportSource.FromUrl(url, allowPrivateNetwork: true)], events);
        var stored = Assert.IsType<ImportEvent.Stored>(Assert.Single(events.Events));
        Assert.Equal(url.AbsoluteUri, stored.Name);
        Assert.NotNull(Engine.Find(stored.Id)?.Article.Url);
    }

    [Fact]
    public async Task Private_addresses_are_refused_unless_allowed()
    {
        await using var site = await SampleSite.StartAsync();
        var before = site.Requests.Count;
        var events = new Recorder();
        await new ImportPipeline(Engine).RunAsync([ImportSource.FromUrl(site.Seeds[0])], events);
        Assert.IsType<ImportEvent.Failed>(Assert.Single(events.Events));
        Assert.Equal(before, site.Requests.Count);
    }

    private async Task<Uri> ArticleUrlAsync(SampleSite site)
    {
        var events = new Recorder();
        await new CrawlRun(Engine, Crawl).RunAsync([site.Seeds[0]], importing: events);
        var name = events.Events.OfType<ImportEvent.Stored>().First().Name;
        return new Uri(name);
    }
}
