using static SearchEngine.Samples.Designs.Html;

namespace SearchEngine.Samples.Designs;

/// <summary>How one site builds its addresses and pages.</summary>
internal abstract class SiteDesign
{
    public static readonly SiteDesign Meridian = new MeridianDesign();
    public static readonly SiteDesign Harbour = new HarbourDesign();
    public static readonly CivicDesign Civic = new();
    public static readonly SiteDesign Courier = new CourierDesign();
    public static readonly SiteDesign Wire = new WireDesign();

    public static IReadOnlyList<SiteDesign> All { get; } = [Meridian, Harbour, Civic, Courier, Wire];

    public abstract string Key { get; }

    public abstract string Name { get; }

    /// <summary>A name under <c>.localhost</c>, which resolves to loopback (RFC 6761 6.3).</summary>
    public string Host => Key + ".localhost";

    public Uri HomeAt(int port) => new UriBuilder(Uri.UriSchemeHttp, Host, port).Uri;

    public abstract string ArticlePath(string slug, string section, DateTimeOffset published);

    public abstract string SectionPath(string section);

    /// <summary>The whole page of an article.</summary>
    public abstract string Article(SampleArticle article, Newsroom newsroom);

    /// <summary>One of the pages of an article, 1 and up.</summary>
    public virtual string Article(SampleArticle article, Newsroom newsroom, int page) => Article(article, newsroom);

    /// <summary>How many pages an article is served on.</summary>
    public virtual int PageCount(SampleArticle article) => 1;

    /// <summary>Path of one of the pages of an article.</summary>
    public virtual string PagePath(SampleArticle article, int page) => page == 1 ? article.Url.AbsolutePath : $"{article.Url.AbsolutePath}/{page}";

    /// <summary>A page of teasers.</summary>
    public abstract string Listing(Listing listing, Newsroom newsroom);

    /// <summary>A page that is neither article nor listing.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="content">HTML.</param>
    /// <param name="newsroom">The site.</param>
    public abstract string Notice(string title, string content, Newsroom newsroom);

    /// <summary>True where the page is written in windows-1252 and says so in its own markup only.</summary>
    public virtual bool IsLegacyEncoded(SampleArticle article) => false;

    protected static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz");

    protected static string FeedLinks(Newsroom newsroom) => $"""
        <link rel="alternate" type="application/rss+xml" title="{Text(newsroom.Design.Name)}" href="/rss.xml">
        <link rel="alternate" type="application/atom+xml" title="{Text(newsroom.Design.Name)}" href="/atom.xml">
        """;

    protected static string OpenGraph(SampleArticle article, Newsroom newsroom) => $"""
        <meta property="og:type" content="article">
        <meta property="og:site_name" content="{Text(article.SiteName)}">
        <meta property="og:title" content="{Text(article.Title)}">
        <meta property="og:description" content="{Text(article.Description)}">
        <meta property="og:url" content="{article.Url.AbsoluteUri}">
        {(article.Image is null ? "" : $"""<meta property="og:image" content="{newsroom.Absolute(Newsroom.PicturePath(article, 1))}">""")}
        <meta property="article:published_time" content="{Iso(article.Published)}">
        {(article.Modified is { } modified ? $"""<meta property="article:modified_time" content="{Iso(modified)}">""" : "")}
        <meta property="article:section" content="{Text(article.Section)}">
        {Each(article.Byline, name => $"""<meta property="article:author" content="{Text(name)}">""")}
        {Each(article.Tags, tag => $"""<meta property="article:tag" content="{Text(tag)}">""")}
        """;

    protected static string Credit(string? credit, string tag, string className) =>
        credit is null ? "" : $"""<{tag} class="{className}">{Text(credit)}</{tag}>""";

    protected static string Rows(SampleBlock.Table table) => $"""
        <thead><tr>{Each(table.Rows[0], cell => $"""<th scope="col">{Text(cell)}</th>""")}</tr></thead>
        <tbody>
        {Each(table.Rows.Skip(1), row => $"<tr>{Each(row, cell => $"<td>{Text(cell)}</td>")}</tr>")}
        </tbody>
        """;
}
