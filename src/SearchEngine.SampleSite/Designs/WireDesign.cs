using static SearchEngine.Samples.Designs.Html;

namespace SearchEngine.Samples.Designs;

/// <summary>An agency that resells stories of the others: near-copies under an own canonical address.</summary>
internal sealed class WireDesign : SiteDesign
{
    public override string Key => "wire";

    public override string Name => "Global Wire";

    public override string ArticlePath(string slug, string section, DateTimeOffset published) => $"/story/{published:yyyyMMdd}/{slug}";

    public override string SectionPath(string section) => $"/desk/{SlugOf(section)}";

    public override string Article(SampleArticle article, Newsroom newsroom)
    {
        var source = SampleArticles.Load().FirstOrDefault(original => original.Slug == article.SyndicatedFrom);
        var head = $"""
            <meta name="description" content="{Text(article.Description)}">
            <meta name="author" content="{Text(Names(article.Byline))}">
            <meta name="date" content="{Iso(article.Published)}">
            <link rel="canonical" href="{article.Url.AbsoluteUri}">
            """;
        return Frame(article.Title, head, $"""
            <article>
            <h1>{Text(article.Title)}</h1>
            <p class="slugline">{Text(article.Section.ToUpperInvariant())} / {(article.Byline.Count == 0 ? "" : $"{Text(Names(article.Byline))} / ")}<time datetime="{Iso(article.Published)}">{article.Published:yyyy-MM-dd HH:mm}</time></p>
            <section class="text">
            {Each(article.Blocks, Render)}
            </section>
            {(source is null ? "" : $"""<footer class="origin"><p>This article was first published by {Text(source.SiteName)}.</p></footer>""")}
            </article>
            <section class="more"><h2>More from this desk</h2><ul>{Each(newsroom.Others(article, 5), other => $"""<li><a href="{other.Url.AbsolutePath}">{Text(other.Title)}</a></li>""")}</ul></section>
            """, newsroom);
    }

    public override string Listing(Listing listing, Newsroom newsroom) => Frame(listing.Title, "", $"""
        <h1>{Text(listing.Title)}</h1>
        <table class="ticker">{Each(listing.Articles.Index(), teaser => $"""<tr><td>{teaser.Item.Published:yyyy-MM-dd HH:mm}</td><td><a href="{Newsroom.TeaserAddress(teaser.Item, teaser.Index)}">{Text(teaser.Item.Title)}</a></td></tr>""")}</table>
        <p>{(listing.PreviousPath is { } previous ? $"""<a rel="prev" href="{previous}">Newer</a>""" : "")} {(listing.NextPath is { } next ? $"""<a rel="next" href="{next}">Older</a>""" : "")}</p>
        <p><a href="/go/latest">Last item</a> {Each(listing.Articles.Take(1), article => $"""<a href="/old/{article.Slug}">Item by number</a>""")}</p>
        """, newsroom);

    public override string Notice(string title, string content, Newsroom newsroom) => Frame(title, "", $"<h1>{Text(title)}</h1>{content}", newsroom);

    private static string Render(SampleBlock block) => block switch
    {
        SampleBlock.Paragraph paragraph => $"<p>{Text(paragraph.Text)}</p>",
        SampleBlock.Subhead subhead => $"<h3>{Text(subhead.Text)}</h3>",
        SampleBlock.BulletList list => $"<ul>{Each(list.Items, item => $"<li>{Text(item)}</li>")}</ul>",
        SampleBlock.Quotation quotation => $"<blockquote>{Text(quotation.Text)}</blockquote>",
        SampleBlock.Table table => $"<table>{Rows(table)}</table>",
        SampleBlock.LiveEntry entry => $"<h3>{Text(entry.Title)}</h3>",
        _ => "",
    };

    private string Frame(string title, string head, string main, Newsroom newsroom) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{{Text(title)}} — {{Text(Name)}}</title>
        {{head}}
        {{FeedLinks(newsroom)}}
        <style>body { font-family: monospace } .hidden { display: none }</style>
        </head>
        <body>
        <a class="skip" href="#main">Skip navigation</a>
        <nav><a href="/">{{Text(Name)}}</a> {{Each(newsroom.Sections, section => $"""<a href="{SectionPath(section)}">{Text(section)}</a>""")}}</nav>
        <div class="hidden"><p>Clients sign in to see embargoed items.</p></div>
        <main id="main">
        {{main}}
        </main>
        <aside class="promo"><p>Advertisement: bring our ticker to the screens of your office.</p></aside>
        <footer><nav>{{Each(newsroom.Services, service => $"""<a href="{service.Path}">{service.Label}</a>""")}}</nav><p>© {{Text(Name)}}. For clients only; resale needs a licence.</p></footer>
        <div id="gdpr" class="cookie-consent"><p>Cookies help us to count our readers.</p><button>Agree</button></div>
        <script>window.ticker = { every: 60 };</script>
        </body>
        </html>
        """;
}
