using System.IO.Compression;
using System.Xml.Linq;
using SearchEngine.Samples.Designs;

namespace SearchEngine.Samples.Hosting;

/// <summary>An index over a gzipped sitemap of all articles and a news sitemap of the newest (sitemaps.org 0.9, Google News 0.9).</summary>
internal static class Sitemaps
{
    public const string IndexPath = "/sitemap.xml";
    public const string ArticlesPath = "/sitemap-articles.xml.gz";
    public const string NewsPath = "/sitemap-news.xml";
    private const int NewsLength = 5;

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static byte[] Index(Newsroom newsroom) => Xml.Bytes(new XElement(Map + "sitemapindex",
        new[] { ArticlesPath, NewsPath }.Select(path => new XElement(Map + "sitemap", new XElement(Map + "loc", newsroom.Absolute(path))))));

    /// <summary>Gzip, to be served as a file and not as a content encoding.</summary>
    public static byte[] Articles(Newsroom newsroom)
    {
        var xml = Xml.Bytes(new XElement(Map + "urlset", newsroom.Articles.Select(article => new XElement(Map + "url",
            new XElement(Map + "loc", article.Url.AbsoluteUri),
            new XElement(Map + "lastmod", Xml.Time(article.Modified ?? article.Published))))));
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal))
            gzip.Write(xml);
        return zipped.ToArray();
    }

    public static byte[] Newest(Newsroom newsroom) => Xml.Bytes(new XElement(Map + "urlset",
        new XAttribute(XNamespace.Xmlns + "news", News),
        newsroom.Articles.Take(NewsLength).Select(article => new XElement(Map + "url",
            new XElement(Map + "loc", article.Url.AbsoluteUri),
            new XElement(News + "news",
                new XElement(News + "publication", new XElement(News + "name", article.SiteName), new XElement(News + "language", "en")),
                new XElement(News + "publication_date", Xml.Time(article.Published)),
                new XElement(News + "title", article.Title))))));
}
