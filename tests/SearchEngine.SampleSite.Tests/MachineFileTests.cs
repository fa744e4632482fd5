using System.IO.Compression;
using System.Xml.Linq;

namespace SearchEngine.Samples.Tests;

public sealed class MachineFileTests(RunningSite running)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Sites() => ["meridian", "harbour", "civic", "courier", "wire"];

    [Theory, MemberData(nameof(Sites))]
    public async Task The_zipped_sitemap_lists_every_article_of_the_site_exactly_once(string site)
    {
        var index = XDocument.Parse(await running.ReadAsync(running.At(site, "/sitemap.xml")));
        var zipped = Assert.Single(index.Descendants(Map + "loc"), loc => loc.Value.EndsWith(".gz", StringComparison.Ordinal)).Value;
        using var response = await running.GetAsync(new Uri(zipped));
        await using var gzip = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        var map = await XDocument.LoadAsync(gzip, LoadOptions.None, CancellationToken.None);

        Assert.Equal("application/gzip", response.Content.Headers.ContentType?.ToString());
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(
            running.Site.Articles.Where(article => article.Site == site).Select(article => article.Url.AbsoluteUri).Order(StringComparer.Ordinal),
            map.Descendants(Map + "loc").Select(loc => loc.Value).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task The_news_sitemap_names_the_newest_articles_with_title_and_date(string site)
    {
        var map = XDocument.Parse(await running.ReadAsync(running.At(site, "/sitemap-news.xml")));
        var newest = running.Site.Articles.Where(article => article.Site == site).OrderByDescending(article => article.Published).First();
        var first = map.Descendants(Map + "url").First();

        Assert.Equal(newest.Url.AbsoluteUri, first.Element(Map + "loc")?.Value);
        Assert.Equal(newest.Title, first.Descendants(News + "title").Single().Value);
        Assert.Equal(newest.Published, DateTimeOffset.Parse(first.Descendants(News + "publication_date").Single().Value));
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Feeds_are_well_formed_and_name_articles_of_the_site(string site)
    {
        var known = running.Site.Articles.Where(article => article.Site == site).Select(article => article.Url.AbsoluteUri).ToHashSet();
        var rss = XDocument.Parse(await running.ReadAsync(running.At(site, "/rss.xml")));
        var atom = XDocument.Parse(await running.ReadAsync(running.At(site, "/atom.xml")));

        var ids = rss.Descendants("guid").Select(guid => guid.Value).ToArray();
        Assert.NotEmpty(ids);
        Assert.Equal(ids, atom.Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")?.Value ?? ""));
        Assert.All(ids, id => Assert.Contains(id, known));
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Robots_forbid_the_staff_pages_and_name_the_sitemaps(string site)
    {
        var robots = await running.ReadAsync(running.At(site, "/robots.txt"));
        Assert.Contains("Disallow: /private/\n", robots, StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {running.At(site, "/sitemap.xml")}\n", robots, StringComparison.Ordinal);
        Assert.Equal(site == "wire", robots.Contains("Crawl-delay: 1\n", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Front_pages_link_their_feeds(string site)
    {
        var links = RunningSite.Links(await running.ReadAsync(running.At(site, "/"))).ToArray();
        Assert.Contains("/rss.xml", links);
        Assert.Contains("/atom.xml", links);
    }
}
