using System.Text;
using SearchEngine.Samples.Designs;
using static SearchEngine.Samples.Hosting.SiteResource;

namespace SearchEngine.Samples.Hosting;

/// <summary>All paths of one site with their answers, rendered once.</summary>
internal sealed class SiteTable
{
    private readonly Dictionary<string, SiteResource> _resources = new(StringComparer.Ordinal);
    private readonly Newsroom _newsroom;

    public SiteTable(Newsroom newsroom, SampleSiteOptions options)
    {
        _newsroom = newsroom;
        NotFound = Notice("Page not found", Notices.NotFound, 404);
        AddArticles();
        AddListings();
        AddPictures();
        AddNotices(options);
        AddMachineFiles(options);
    }

    /// <summary>The answer to every path that is not in the table: a page for people with status 404.</summary>
    public SiteResource NotFound { get; }

    public SiteResource this[string path] => _resources.GetValueOrDefault(path, NotFound);

    private void AddArticles()
    {
        foreach (var article in _newsroom.Articles)
        {
            var page = SamplePages.Render(article, _newsroom);
            var path = article.Url.AbsolutePath;
            var changed = article.Modified ?? article.Published;
            foreach (var part in page.Following.Prepend(page))
                _resources.Add(part.Url.AbsolutePath, new Document(part.Body, part.ContentType, LastModified: changed));
            _resources.Add("/old/" + article.Slug, new Redirect(path, 301));
            if (_newsroom.Design is CivicDesign civic && CivicDesign.HasAmp(article, _newsroom))
            {
                _resources.Add(CivicDesign.AmpPath(article), new Document(SamplePages.Utf8(civic.Amp(article)), SamplePages.HtmlType, LastModified: changed));
            }
        }
        if (_newsroom.Articles is [var newest, ..])
        {
            _resources.Add("/go/latest", new Redirect("/go/newest", 302));
            _resources.Add("/go/newest", new Redirect(newest.Url.AbsolutePath, 302));
        }
    }

    private void AddListings()
    {
        var listings = Listing.Pages("Front page", "/", _newsroom.Articles.ToArray())
            .Concat(_newsroom.Sections.SelectMany(section => Listing.Pages(section, _newsroom.Design.SectionPath(section),
                _newsroom.Articles.Where(article => article.Section == section).ToArray())));
        if (_newsroom.Design is MeridianDesign)
        {
            listings = listings.Concat(MeridianDesign.Topics(_newsroom).SelectMany(topic => Listing.Pages(topic, MeridianDesign.TopicPath(topic),
                _newsroom.Articles.Where(article => MeridianDesign.TopicsOf(article).Contains(topic, StringComparer.Ordinal)).ToArray())));
        }
        foreach (var listing in listings)
            _resources.Add(listing.Path, Page(_newsroom.Design.Listing(listing, _newsroom)));
    }

    private void AddPictures()
    {
        foreach (var article in _newsroom.Articles)
        {
            var pictures = 1 + article.Blocks.Count(block => block is SampleBlock.Picture);
            foreach (var number in Enumerable.Range(1, pictures))
                AddPicture(Newsroom.PicturePath(article, number));
        }
        AddPicture("/images/author.svg");
        AddPicture("/images/banner.svg");

        void AddPicture(string path) => _resources.Add(path, new Document(Picture.Draw(path), Picture.ContentType));
    }

    private void AddNotices(SampleSiteOptions options)
    {
        _resources.Add("/about", Notice("About us", Notices.About(_newsroom)));
        _resources.Add("/contact", Notice("Contact", Notices.Contact(_newsroom)));
        _resources.Add("/login", Notice("Sign in", Notices.Login));
        _resources.Add("/premium/weekly-briefing", Notice("The weekly briefing", Notices.Paywall));
        _resources.Add("/private/", Notice("Staff pages", Notices.Private));
        _resources.Add("/private/drafts", Notice("Drafts", Notices.Drafts));
        _resources.Add("/error", Notice("Internal error", Notices.Error, 500));
        var slow = SamplePages.Utf8(_newsroom.Design.Notice("A slow page", Notices.Slow, _newsroom));
        _resources.Add("/slow", new Trickle(slow, SamplePages.HtmlType, options.SlowPageDuration));
    }

    private void AddMachineFiles(SampleSiteOptions options)
    {
        const string xml = "application/xml; charset=utf-8";
        _resources.Add("/robots.txt", new Document(Encoding.UTF8.GetBytes(Robots(options)), "text/plain; charset=utf-8"));
        _resources.Add(Sitemaps.IndexPath, new Document(Sitemaps.Index(_newsroom), xml));
        _resources.Add(Sitemaps.ArticlesPath, new Document(Sitemaps.Articles(_newsroom), "application/gzip"));
        _resources.Add(Sitemaps.NewsPath, new Document(Sitemaps.Newest(_newsroom), xml));
        _resources.Add(Feeds.RssPath, new Document(Feeds.Rss(_newsroom), "application/rss+xml; charset=utf-8"));
        _resources.Add(Feeds.AtomPath, new Document(Feeds.Atom(_newsroom), "application/atom+xml; charset=utf-8"));
    }

    private string Robots(SampleSiteOptions options) => $"""
        # {_newsroom.Design.Name}
        User-agent: *
        Disallow: /private/
        {(_newsroom.Design == SiteDesign.Wire ? $"Crawl-delay: {options.CrawlDelay.TotalSeconds:0.###}\n" : "")}
        Sitemap: {_newsroom.Absolute(Sitemaps.IndexPath)}
        Sitemap: {_newsroom.Absolute(Sitemaps.NewsPath)}
        """ + "\n";

    private Document Notice(string title, string content, int status = 200) =>
        Page(_newsroom.Design.Notice(title, content, _newsroom), status);

    private static Document Page(string html, int status = 200) => new(SamplePages.Utf8(html), SamplePages.HtmlType, status);
}
