using Microsoft.Extensions.Time.Testing;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Tests.Urls;

public sealed class UrlFilterTests
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("/photo.jpg", "file-type"), InlineData("/report.PDF", "file-type"), InlineData("/clip.mp4?x=1", "file-type"), InlineData("/feed.json", "file-type")]
    [InlineData("/a/a/a", "repeated-segments"), InlineData("/a/b/a/c/a", "repeated-segments"), InlineData("/x/a/b/a/b", "repeated-segments")]
    [InlineData("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21", "too-many-segments")]
    [InlineData("/list?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9", "too-many-parameters")]
    [InlineData("/calendar/2026/07", "calendar"), InlineData("/events/2026-07-12", "calendar"), InlineData("/?month=7&year=2026", "calendar"), InlineData("/whats-on?ical=1", "calendar"), InlineData("/archive/2031/01/", "calendar"), InlineData("/day?date=2099-01-02", "calendar")]
    public void Traps_and_files_are_left_out_by_name(string path, string reason) => Assert.Equal(reason, Check(path)?.Reason);

    [Theory]
    [InlineData("/"), InlineData("/2026/05/31/politics/election-results.html"), InlineData("/world/europe/2025-12-01-treaty"), InlineData("/a/b/c/d"), InlineData("/news/world/news/2026")]
    [InlineData("/story.php?id=17&page=2"), InlineData("/events-that-shook-the-world"), InlineData("/2026/events/summit-of-2050/"), InlineData("/plan-2050/07-goals"), InlineData("/article.aspx"), InlineData("/v1.2/story"), InlineData("/u.s.-china"), InlineData("/rss.xml")]
    public void Articles_pass(string path) => Assert.Null(Check(path));

    [Fact]
    public void Depth_counts_from_the_seed()
    {
        Assert.Null(Check("/a", depth: 10));
        Assert.Equal("depth", Check("/a", depth: 11)?.Reason);
    }

    [Fact]
    public void Over_long_urls_are_left_out_even_when_named() =>
        Assert.Equal("url-too-long", new UrlFilter(new CrawlOptions(), Time).Check(Url("/" + new string('a', 2083)), 0, isNamed: true)?.Reason);

    [Fact]
    public void Include_and_exclude_name_their_pattern()
    {
        var filter = new UrlFilter(new CrawlOptions { Include = CrawlOptions.CreatePattern("/news/"), Exclude = CrawlOptions.CreatePattern("/news/sport/") }, Time);

        Assert.Null(filter.Check(Url("/news/world"), 0, isNamed: false));
        Assert.Equal(new Skip("excluded", "/news/sport/"), filter.Check(Url("/news/sport/x"), 0, isNamed: false));
        Assert.Equal(new Skip("not-included", "/news/"), filter.Check(Url("/blog"), 0, isNamed: false));
        Assert.Null(filter.Check(Url("/sitemap.xml.gz"), 0, isNamed: true));
    }

    [Theory]
    [InlineData("("), InlineData("(?=a)b"), InlineData(@"(a)\1")]
    public void Patterns_that_cannot_run_in_linear_time_are_refused(string pattern) =>
        Assert.Contains(pattern, Assert.Throws<ArgumentException>(() => CrawlOptions.CreatePattern(pattern)).Message, StringComparison.Ordinal);

    private static Skip? Check(string path, int depth = 0) => new UrlFilter(new CrawlOptions(), Time).Check(Url(path), depth, isNamed: false);

    private static Uri Url(string path) => new("https://e.example" + path);
}
