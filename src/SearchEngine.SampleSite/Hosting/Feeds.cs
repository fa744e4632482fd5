using System.Xml.Linq;
using SearchEngine.Samples.Designs;

namespace SearchEngine.Samples.Hosting;

/// <summary>RSS 2.0 and Atom (RFC 4287) feeds of the newest articles, with summaries only.</summary>
internal static class Feeds
{
    public const string RssPath = "/rss.xml";
    public const string AtomPath = "/atom.xml";
    private const int Length = 10;

    private static readonly XNamespace AtomNamespace = "http://www.w3.org/2005/Atom";

    public static byte[] Rss(Newsroom newsroom) => Xml.Bytes(new XElement("rss", new XAttribute("version", "2.0"), new XElement("channel",
        new XElement("title", newsroom.Design.Name),
        new XElement("link", newsroom.Home.AbsoluteUri),
        new XElement("description", $"The newest articles of {newsroom.Design.Name}"),
        newsroom.Articles.Take(Length).Select(article => new XElement("item",
            new XElement("title", article.Title),
            new XElement("link", article.Url.AbsoluteUri + "?utm_source=rss"),
            new XElement("guid", new XAttribute("isPermaLink", "true"), article.Url.AbsoluteUri),
            new XElement("description", article.Description),
            new XElement("pubDate", article.Published.ToString("R")))))));

    public static byte[] Atom(Newsroom newsroom) => Xml.Bytes(new XElement(AtomNamespace + "feed",
        new XElement(AtomNamespace + "id", newsroom.Home.AbsoluteUri),
        new XElement(AtomNamespace + "title", newsroom.Design.Name),
        new XElement(AtomNamespace + "updated", Xml.Time(newsroom.Articles.Select(article => article.Modified ?? article.Published).DefaultIfEmpty().Max())),
        new XElement(AtomNamespace + "author", new XElement(AtomNamespace + "name", newsroom.Design.Name)),
        new XElement(AtomNamespace + "link", new XAttribute("rel", "self"), new XAttribute("href", newsroom.Absolute(AtomPath))),
        newsroom.Articles.Take(Length).Select(article => new XElement(AtomNamespace + "entry",
            new XElement(AtomNamespace + "id", article.Url.AbsoluteUri),
            new XElement(AtomNamespace + "title", article.Title),
            new XElement(AtomNamespace + "link", new XAttribute("rel", "alternate"), new XAttribute("href", article.Url.AbsoluteUri)),
            new XElement(AtomNamespace + "published", Xml.Time(article.Published)),
            new XElement(AtomNamespace + "updated", Xml.Time(article.Modified ?? article.Published)),
            article.Byline.Select(name => new XElement(AtomNamespace + "author", new XElement(AtomNamespace + "name", name))),
            new XElement(AtomNamespace + "summary", article.Description)))));
}
