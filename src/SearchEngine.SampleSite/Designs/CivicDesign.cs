using static SearchEngine.Samples.Designs.Html;

namespace SearchEngine.Samples.Designs;

/// <summary>A review of institutions: microdata, the sidebar before the text in source order, text in two columns, AMP twins of its oldest pieces.</summary>
internal sealed class CivicDesign : SiteDesign
{
    private const int AmpTwins = 5;

    public override string Key => "civic";

    public override string Name => "Civic Ledger";

    public override string ArticlePath(string slug, string section, DateTimeOffset published) => $"/articles/{published:yyyy}/{slug}.html";

    public override string SectionPath(string section) => $"/sections/{SlugOf(section)}";

    public static string AmpPath(SampleArticle article) => "/amp" + article.Url.AbsolutePath;

    public static bool HasAmp(SampleArticle article, Newsroom newsroom) =>
        newsroom.Articles.TakeLast(AmpTwins).Any(twin => twin.Slug == article.Slug);

    public override string Article(SampleArticle article, Newsroom newsroom)
    {
        var middle = (article.Blocks.Count + 1) / 2;
        var head = $"""
            <link rel="canonical" href="{article.Url.AbsoluteUri}">
            {(HasAmp(article, newsroom) ? $"""<link rel="amphtml" href="{newsroom.Absolute(AmpPath(article))}">""" : "")}
            """;
        var main = $"""
            <div class="content" role="main" itemscope itemtype="https://schema.org/NewsArticle">
            <link itemprop="mainEntityOfPage" href="{article.Url.AbsoluteUri}">
            <meta itemprop="description" content="{Text(article.Description)}">
            <meta itemprop="inLanguage" content="en">
            <p class="rubric" itemprop="articleSection">{Text(article.Section)}</p>
            <h1 itemprop="headline">{Text(article.Title)}</h1>
            <p class="signature">{Each(article.Byline, name => $"""<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{Text(name)}</span></span>""")}
            <time itemprop="datePublished" datetime="{Iso(article.Published)}">{article.Published:MMMM d, yyyy}</time>
            {(article.Modified is { } modified ? $"""(corrected <time itemprop="dateModified" datetime="{Iso(modified)}">{modified:MMMM d}</time>)""" : "")}</p>
            {(article.Image is { } image ? Figure(article, Newsroom.PicturePath(article, 1), image.Caption, image.Credit, "image") : "")}
            <div class="columns" itemprop="articleBody">
            <div class="column">
            {Each(article.Blocks.Take(middle), block => Render(block, article))}
            </div>
            <div class="column">
            {Each(article.Blocks.Skip(middle), block => Render(block, article))}
            </div>
            </div>
            <span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="{Text(Name)}"></span>
            <ul class="tools"><li><a href="javascript:print()">Print this page</a></li><li><a href="?print=1">Version without pictures</a></li></ul>
            </div>
            """;
        return Frame(article.Title, head, main, newsroom);
    }

    /// <summary>The AMP twin: the same article, canonical link to the full page.</summary>
    public string Amp(SampleArticle article) => $$"""
        <!doctype html>
        <html ⚡ lang="en">
        <head>
        <meta charset="utf-8">
        <title>{{Text(article.Title)}} - {{Text(Name)}}</title>
        <link rel="canonical" href="{{article.Url.AbsoluteUri}}">
        <meta name="viewport" content="width=device-width">
        <style amp-boilerplate>body { visibility: visible }</style>
        </head>
        <body>
        <header><a href="/">{{Text(Name)}}</a></header>
        <main><h1>{{Text(article.Title)}}</h1>
        <p>{{Text(Names(article.Byline))}} <time datetime="{{Iso(article.Published)}}">{{article.Published:MMMM d, yyyy}}</time></p>
        {{Each(article.Blocks, block => block is SampleBlock.Picture ? "" : Render(block, article))}}
        </main>
        <footer><p>© {{Text(Name)}}</p></footer>
        </body>
        </html>
        """;

    public override string Listing(Listing listing, Newsroom newsroom) => Frame(listing.Title, "", $"""
        <div class="content" role="main"><h1>{Text(listing.Title)}</h1>
        <dl class="contents">{Each(listing.Articles.Index(), teaser => $"""
            <dt><time datetime="{teaser.Item.Published:yyyy-MM-dd}">{teaser.Item.Published:MMMM d, yyyy}</time> <a href="{Newsroom.TeaserAddress(teaser.Item, teaser.Index)}">{Text(teaser.Item.Title)}</a></dt>
            <dd>{Text(teaser.Item.Description)}</dd>
            """)}</dl>
        <p class="pages">{(listing.PreviousPath is { } previous ? $"""<a href="{previous}">Previous page</a>""" : "")}
        Page {listing.Number} of {listing.Count}
        {(listing.NextPath is { } next ? $"""<a href="{next}">Next page</a>""" : "")}</p>
        <p class="archive"><a href="/go/latest">The latest piece</a> {Each(listing.Articles.Take(1), article => $"""<a href="/old/{article.Slug}">Cited address</a>""")}</p></div>
        """, newsroom);

    public override string Notice(string title, string content, Newsroom newsroom) =>
        Frame(title, "", $"""<div class="content" role="main"><h1>{Text(title)}</h1>{content}</div>""", newsroom);

    private static string Render(SampleBlock block, SampleArticle article) => block switch
    {
        SampleBlock.Paragraph paragraph => $"<p>{Text(paragraph.Text)}</p>",
        SampleBlock.Subhead subhead => $"<h2>{Text(subhead.Text)}</h2>",
        SampleBlock.BulletList list => $"<ul>{Each(list.Items, item => $"<li><p>{Text(item)}</p></li>")}</ul>",
        SampleBlock.Quotation quotation => $"<blockquote><p>{Text(quotation.Text)}</p></blockquote>",
        SampleBlock.Table table => $"""<table class="figures">{Rows(table)}</table>""",
        SampleBlock.PullQuote quote => $"""<div class="callout" role="presentation"><p><q>{Text(quote.Text)}</q></p></div>""",
        SampleBlock.Picture picture => Figure(article, Newsroom.PicturePath(article, picture), picture.Caption, picture.Credit, "associatedMedia"),
        SampleBlock.LiveEntry entry => $"""<div class="entry" itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><time itemprop="datePublished" datetime="{article.Published:yyyy-MM-dd}T{entry.At:HH:mm}">{entry.At:HH:mm}</time><h2 itemprop="headline">{Text(entry.Title)}</h2></div>""",
        _ => "",
    };

    private static string Figure(SampleArticle article, string path, string caption, string? credit, string property) => $"""
        <figure><img itemprop="{property}" src="{path}" alt="Illustration of {Text(article.Slug)}"><figcaption>{Text(caption)}<br>{Credit(credit, "small", "source")}</figcaption></figure>
        """;

    private string Frame(string title, string head, string main, Newsroom newsroom) => $$"""
        <!DOCTYPE html>
        <html lang="en-US">
        <head>
        <meta charset="utf-8">
        <title>{{Text(title)}} :: {{Text(Name)}}</title>
        {{head}}
        {{FeedLinks(newsroom)}}
        <style>.columns { column-gap: 2em; display: flex } .sidebar { float: left; width: 14em } .offscreen { text-indent: -9999px }</style>
        </head>
        <body>
        <p class="offscreen"><a href="#content">Jump to the text</a> <a href="#navigation">Jump to the navigation</a></p>
        <div class="sidebar" id="navigation">
        <a class="logo" href="/">{{Text(Name)}}</a>
        <ul>{{Each(newsroom.Sections, section => $"""<li><a href="{SectionPath(section)}">{Text(section)}</a></li>""")}}</ul>
        <div class="box"><h2>From the archive</h2>{{Each(newsroom.Articles.TakeLast(4), article => $"""<p><a href="{article.Url.AbsolutePath}">{Text(article.Title)}</a><br>{Text(article.Description)}</p>""")}}</div>
        <div class="box"><h2>Support us</h2><p>The Ledger lives on the gifts of its readers. If each of them gave the price of a cup of tea, we could do without advertising for good.</p><p><a href="/contact">How to give</a></p></div>
        <div class="box sponsor"><span>Sponsored</span><p>Filing cabinets that outlast the ministries they were bought for.</p></div>
        </div>
        <div id="content">
        {{main}}
        </div>
        <div class="consent" role="alertdialog" aria-modal="false"><p>This site stores one cookie, to remember that you have closed this notice.</p><button>Close</button></div>
        <div id="colophon"><p>{{Each(newsroom.Services, service => $"""<a href="{service.Path}">{service.Label}</a>""")}}</p><p>© {{Text(Name)}}, a review of institutions. Texts may be quoted with their source.</p></div>
        <script>(function () { var visits = Number(sessionStorage.getItem("visits") || 0); sessionStorage.setItem("visits", visits + 1); })();</script>
        </body>
        </html>
        """;
}
