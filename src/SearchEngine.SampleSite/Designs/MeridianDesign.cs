using System.Text;
using static SearchEngine.Samples.Designs.Html;

namespace SearchEngine.Samples.Designs;

/// <summary>A large modern newsroom: JSON-LD and OpenGraph, nested boxes, forms and links in the middle of the text.</summary>
internal sealed class MeridianDesign : SiteDesign
{
    public override string Key => "meridian";

    public override string Name => "The Meridian Post";

    public override string ArticlePath(string slug, string section, DateTimeOffset published) =>
        $"/{SlugOf(section)}/{published:yyyy/MM/dd}/{slug}";

    public override string SectionPath(string section) => $"/{SlugOf(section)}";

    public static string TopicPath(string organisation) => $"/topic/{SlugOf(organisation)}";

    public static IEnumerable<string> Topics(Newsroom newsroom) =>
        newsroom.Articles.SelectMany(TopicsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public static IEnumerable<string> TopicsOf(SampleArticle article) =>
        article.Organisations.Where(organisation => organisation.IsAbout).Select(organisation => organisation.Name);

    public override string Article(SampleArticle article, Newsroom newsroom)
    {
        var head = $"""
            <meta name="description" content="{Text(article.Description)}">
            <meta name="author" content="{Text(Names(article.Byline))}">
            <link rel="canonical" href="{article.Url.AbsoluteUri}">
            {OpenGraph(article, newsroom)}
            <meta name="twitter:card" content="summary_large_image">
            <script type="application/ld+json">{MeridianJsonLd.For(article, newsroom)}</script>
            """;
        var main = $"""
            <article class="story story--{(article.Features.Contains("live-blog") ? "live" : "standard")}" data-id="{StableHash(article.Slug)}">
            <header class="story__header">
            <a class="story__kicker" href="{SectionPath(article.Section)}">{Text(article.Section)}</a>
            <h1 class="story__headline">{Text(article.Title)}</h1>
            <p class="story__standfirst">{Text(article.Description)}</p>
            <div class="story__meta"><span class="story__byline">{(article.Byline.Count == 0 ? "" : $"By {Text(Names(article.Byline))}")}</span>
            <time datetime="{Iso(article.Published)}">{article.Published:d MMMM yyyy HH:mm}</time>
            {(article.Modified is { } modified ? $"""<span class="story__updated">Updated <time datetime="{Iso(modified)}">{modified:d MMMM yyyy HH:mm}</time></span>""" : "")}</div>
            <ul class="share-bar" aria-label="Share this article"><li><a href="#" data-share="mail">Share by e-mail</a></li><li><a href="#" data-share="link">Copy link</a></li><li><button type="button">Save for later</button></li></ul>
            </header>
            {(article.Image is { } image ? Figure(article, Newsroom.PicturePath(article, 1), image.Caption, image.Credit) : "")}
            <div class="story__body"><div class="story__column">
            {Body(article, newsroom)}
            </div></div>
            {(article.Byline.Count == 0 ? "" : $"""<div class="author-bio"><img src="/images/author.svg" alt=""><h4>About the author</h4><p>{Text(article.Byline[0])} reports for {Text(Name)} and has been with the paper since its first issue. Sign up to get an alert for each new story.</p></div>""")}
            <ul class="story__tags">{Each(TopicsOf(article), topic => $"""<li><a href="{TopicPath(topic)}">{Text(topic)}</a></li>""")}</ul>
            </article>
            <aside class="most-read"><h2>Most read</h2><ol>{Each(newsroom.Others(article, 4), other => $"""<li><a href="{other.Url.AbsolutePath}?utm_source=most-read&amp;utm_campaign=box">{Text(other.Title)}</a></li>""")}</ol></aside>
            """;
        return Frame(article.Title, head, main, newsroom);
    }

    public override string Listing(Listing listing, Newsroom newsroom) => Frame(listing.Title, "", $"""
        <div class="front"><h1 class="front__title">{Text(listing.Title)}</h1>
        {Each(listing.Articles.Index(), teaser => $"""
            <div class="card"><h3 class="card__headline"><a href="{Newsroom.TeaserAddress(teaser.Item, teaser.Index)}">{Text(teaser.Item.Title)}</a></h3>
            <p class="card__summary">{Text(teaser.Item.Description)}</p><time datetime="{Iso(teaser.Item.Published)}">{teaser.Item.Published:d MMM yyyy}</time></div>
            """)}
        <nav class="pager">{(listing.PreviousPath is { } previous ? $"""<a rel="prev" href="{previous}">Newer stories</a>""" : "")}
        {(listing.NextPath is { } next ? $"""<a rel="next" href="{next}">Older stories</a>""" : "")}</nav></div>
        <aside class="front__side"><a href="/go/latest">Our latest story</a>
        {Each(listing.Articles.Take(1), article => $"""<a href="/old/{article.Slug}">From our former address</a>""")}</aside>
        """, newsroom);

    public override string Notice(string title, string content, Newsroom newsroom) =>
        Frame(title, "", $"""<div class="page"><h1>{Text(title)}</h1>{content}</div>""", newsroom);

    private static string Body(SampleArticle article, Newsroom newsroom)
    {
        var body = new StringBuilder();
        var entryOpen = false;
        foreach (var (index, block) in article.Blocks.Index())
        {
            if (block is SampleBlock.LiveEntry)
            {
                body.Append(entryOpen ? "</section>\n" : "");
                entryOpen = true;
            }
            body.AppendLine(Render(block, article)).AppendLine(Interruption(index, article, newsroom));
        }
        return body.Append(entryOpen ? "</section>" : "").ToString();
    }

    private static string Render(SampleBlock block, SampleArticle article) => block switch
    {
        SampleBlock.Paragraph paragraph => $"""<div class="block block--text"><p>{Linked(paragraph.Text, TopicsOf(article), TopicPath)}</p></div>""",
        SampleBlock.Subhead subhead => $"""<h2 class="block block--subhead">{Text(subhead.Text)}</h2>""",
        SampleBlock.BulletList list => $"""<div class="block"><ul>{Each(list.Items, item => $"<li>{Text(item)}</li>")}</ul></div>""",
        SampleBlock.Quotation quotation => $"""<blockquote class="block"><p>{Text(quotation.Text)}</p></blockquote>""",
        SampleBlock.Table table => $"""<div class="block block--table"><table>{Rows(table)}</table></div>""",
        SampleBlock.PullQuote quote => $"""<aside class="pull-quote" aria-hidden="true"><q>{Text(quote.Text)}</q></aside>""",
        SampleBlock.Picture picture => Figure(article, Newsroom.PicturePath(article, picture), picture.Caption, picture.Credit),
        SampleBlock.LiveEntry entry => $"""
            <section class="live-entry" id="entry-{entry.At:HHmm}"><div class="live-entry__time"><time datetime="{Iso(MeridianJsonLd.TimeOf(entry, article))}">{entry.At:HH:mm}</time></div>
            <h2 class="live-entry__title">{Text(entry.Title)}</h2>
            """,
        _ => "",
    };

    private static string Interruption(int index, SampleArticle article, Newsroom newsroom) => index switch
    {
        1 => """
            <div class="newsletter-signup"><h3>Get the Morning Meridian</h3><p>The stories that matter, in your inbox before breakfast. You can leave at any time.</p>
            <form action="/login" method="get"><label>E-mail <input type="email" name="mail"></label><button>Sign me up</button></form></div>
            """,
        3 => $"""
            <div class="related-box"><h4>Related stories</h4><ul>{Each(newsroom.Others(article, 3), other => $"""<li><a href="{other.Url.AbsolutePath}">{Text(other.Title)}</a></li>""")}</ul></div>
            """,
        5 => """<div class="ad-slot" data-slot="mid-article"><span>Advertisement</span><script>window.slots = window.slots || []; window.slots.push("mid-article");</script></div>""",
        _ => "",
    };

    private static string Figure(SampleArticle article, string path, string caption, string? credit) => $"""
        <figure class="story__figure"><picture><source srcset="{path}?w=1200" media="(min-width: 60em)"><img src="{path}" alt="Picture for the story {Text(article.Slug)}" width="1200" height="675" loading="lazy"></picture>
        <figcaption>{Text(caption)} {Credit(credit, "span", "credit")}</figcaption></figure>
        """;

    private string Frame(string title, string head, string main, Newsroom newsroom) => $$"""
        <!DOCTYPE html>
        <html lang="en" class="no-js">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{Text(title)}} | {{Text(Name)}}</title>
        {{head}}
        {{FeedLinks(newsroom)}}
        <style>.story__body { max-width: 42rem } .visually-hidden { position: absolute; left: -999em } .cookie-banner { position: fixed; bottom: 0 } img { max-width: 100% }</style>
        <script>document.documentElement.className = "js"; var meridian = { consent: false, paragraphs: ["<p>Not an article</p>"] };</script>
        </head>
        <body>
        <a class="skip-link visually-hidden" href="#main">Skip to main content</a>
        <div class="cookie-banner" role="dialog" aria-label="Cookies"><p>We and our partners use cookies to store and read information on your device. By choosing “Accept all” you agree to personalised advertising.</p><button>Accept all</button><button>Only what is needed</button></div>
        <header class="masthead"><a href="/" class="masthead__logo">{{Text(Name)}}</a>
        <nav aria-label="Sections"><ul>{{Each(newsroom.Sections, section => $"""<li><a href="{SectionPath(section)}">{Text(section)}</a></li>""")}}</ul></nav></header>
        <div class="ad-slot ad-slot--top"><span>Advertisement</span></div>
        <div style="display:none">You have three free articles left this month. Subscribe for full access.</div>
        <div class="layout"><div class="layout__inner"><main id="main">
        {{main}}
        </main></div></div>
        <noscript><p>Some features of this site need JavaScript.</p></noscript>
        <footer class="site-footer"><ul>{{Each(newsroom.Services, service => $"""<li><a href="{service.Path}">{service.Label}</a></li>""")}}</ul>
        <p>© {{Text(Name)}}. All rights reserved. No part of this site may be reproduced without permission.</p></footer>
        <script>setTimeout(function () { document.body.dataset.ready = "1"; }, 0);</script>
        </body>
        </html>
        """;
}
