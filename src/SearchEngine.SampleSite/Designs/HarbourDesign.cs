using static SearchEngine.Samples.Designs.Html;

namespace SearchEngine.Samples.Designs;

/// <summary>A regional paper on an off-the-shelf system: OpenGraph only, no article element, readers' comments longer than some stories.</summary>
internal sealed class HarbourDesign : SiteDesign
{
    public override string Key => "harbour";

    public override string Name => "Harbour Gazette";

    public override string ArticlePath(string slug, string section, DateTimeOffset published) =>
        $"/news/{slug}-{10_000 + StableHash(slug) % 90_000}";

    public override string SectionPath(string section) => $"/category/{SlugOf(section)}";

    public override int PageCount(SampleArticle article) =>
        Enumerable.Range(2, 3).FirstOrDefault(count => article.Features.Contains($"pages-{count}"), 1);

    public override string Article(SampleArticle article, Newsroom newsroom) => Article(article, newsroom, 1);

    public override string Article(SampleArticle article, Newsroom newsroom, int page)
    {
        var count = PageCount(article);
        var blocks = article.Blocks.Index().Skip(StartOf(page, count, article)).Take(StartOf(page + 1, count, article) - StartOf(page, count, article));
        var main = $"""
            <div class="crumbs"><a href="/">Home</a> &raquo; <a href="{SectionPath(article.Section)}">{Text(article.Section)}</a></div>
            <h1 class="entry-title">{Text(article.Title)}</h1>
            <div class="entry-meta">{(article.Byline.Count == 0 ? "" : $"By <span class=\"author\">{Text(Names(article.Byline))}</span> | ")}<span class="date">{article.Published:dddd, d MMMM yyyy}</span> | <a href="#comments">3 comments</a></div>
            {(page == 1 && article.Image is { } image ? Picture(article, Newsroom.PicturePath(article, 1), image.Caption, image.Credit) : "")}
            <div class="story-body">
            {Each(blocks, block => Render(block.Item, article) + ReadMore(block.Index, article, newsroom))}{Pager(article, page, count)}
            </div>
            <div class="sharedaddy"><span>Share this:</span> <a href="#">Mail</a> <a href="#">Print</a></div>
            <div class="next-article">{Each(newsroom.Others(article, 1), next => $"""<span>Next article</span> <a href="{next.Url.AbsolutePath}"><b>{Text(next.Title)}</b></a> <p>{Text(next.Description)}</p>""")}</div>
            <div id="comments" class="comments-area"><h3>3 comments on “{Text(article.Title)}”</h3>
            <div class="comment"><span class="comment-author">saltmarsh_59</span> <span class="comment-date">two hours later</span><p>Thank you for explaining this without shouting. I had always wondered how it works, and when I asked my neighbour, who spent thirty years in Canada, he could not tell me either.</p></div>
            <div class="comment"><span class="comment-author">Second Mate</span> <span class="comment-date">the next morning</span><p>There is a typing error in the third paragraph. Otherwise a fair summary, though I would have liked a map with it, as in the printed edition.</p></div>
            <div class="comment comment-reply"><span class="comment-author">editor_online</span> <span class="comment-date">the next afternoon</span><p>Dear reader, the error has been put right. Maps are on their way, our graphic artist is on holiday in Portugal until Monday.</p></div>
            <form class="comment-form"><label for="c">Leave a comment</label><textarea id="c"></textarea><input type="submit" value="Post comment"></form></div>
            """;
        var there = article with { Url = new Uri(article.Url, PagePath(article, page)) };
        var title = page == 1 ? article.Title : $"{article.Title} - Page {page} of {count}";
        return Frame(title, $"""<link rel="canonical" href="{there.Url.AbsoluteUri}">{Neighbours(article, page, count)}{"\n"}{OpenGraph(there, newsroom)}""", main, newsroom);
    }

    // Pages are about equally long and begin with a paragraph; no subhead stands at their edges, where it would look like a label.
    private static int StartOf(int page, int count, SampleArticle article)
    {
        var start = (page - 1) * article.Blocks.Count / count;
        while (start > 0 && start < article.Blocks.Count && !(article.Blocks[start] is SampleBlock.Paragraph && article.Blocks[start - 1] is not SampleBlock.Subhead)) start--;
        return start;
    }

    private string Neighbours(SampleArticle article, int page, int count) =>
        (page > 1 ? $"""{"\n"}<link rel="prev" href="{new Uri(article.Url, PagePath(article, page - 1))}">""" : "")
        + (page < count ? $"""{"\n"}<link rel="next" href="{new Uri(article.Url, PagePath(article, page + 1))}">""" : "");

    private string Pager(SampleArticle article, int page, int count) => count == 1 ? "" : $"""
        {"\n"}<p class="post-nav-links">Pages: {Each(Enumerable.Range(1, count), number => number == page
            ? $"""<span class="post-page-numbers current" aria-current="page">{number}</span>"""
            : $"""<a href="{PagePath(article, number)}" class="post-page-numbers">{number}</a>""")}</p>
        """;

    public override string Listing(Listing listing, Newsroom newsroom) => Frame(listing.Title, "", $"""
        <h1 class="archive-title">{Text(listing.Title)}</h1>
        {Each(listing.Articles.Index(), teaser => $"""
            <div class="post-teaser"><h2><a href="{Newsroom.TeaserAddress(teaser.Item, teaser.Index)}">{Text(teaser.Item.Title)}</a></h2>
            <p>{Text(teaser.Item.Description)} <a class="more-link" href="{teaser.Item.Url.AbsolutePath}">Continue reading</a></p></div>
            """)}
        <div class="wp-pagenavi"><span>Page {listing.Number} of {listing.Count}</span>
        {(listing.PreviousPath is { } previous ? $"""<a class="prev" href="{previous}">&laquo;</a>""" : "")}
        {(listing.NextPath is { } next ? $"""<a class="next" href="{next}">&raquo;</a>""" : "")}</div>
        <p><a href="/go/latest">Latest post</a> {Each(listing.Articles.Take(1), article => $"""<a href="/old/{article.Slug}">Permanent link of the old site</a>""")}</p>
        """, newsroom);

    public override string Notice(string title, string content, Newsroom newsroom) =>
        Frame(title, "", $"""<h1 class="page-title">{Text(title)}</h1><div class="page-content">{content}</div>""", newsroom);

    private static string Render(SampleBlock block, SampleArticle article) => block switch
    {
        SampleBlock.Paragraph paragraph => $"<p>{Text(paragraph.Text)}</p>",
        SampleBlock.Subhead subhead => $"<p><strong>{Text(subhead.Text)}</strong></p>",
        SampleBlock.BulletList list => $"<ul>{Each(list.Items, item => $"<li>{Text(item)}</li>")}</ul>",
        SampleBlock.Quotation quotation => $"<blockquote>{Text(quotation.Text)}</blockquote>",
        SampleBlock.Table table => $"""<div class="table-responsive"><table class="wp-table">{Rows(table)}</table></div>""",
        SampleBlock.PullQuote quote => $"""<div class="pullquote"><span>{Text(quote.Text)}</span></div>""",
        SampleBlock.Picture picture => Picture(article, Newsroom.PicturePath(article, picture), picture.Caption, picture.Credit),
        SampleBlock.LiveEntry entry => $"""<div class="live-post-head"><span class="live-time">{entry.At:HH:mm}</span><h3>{Text(entry.Title)}</h3></div>""",
        _ => "",
    };

    private static string ReadMore(int index, SampleArticle article, Newsroom newsroom)
    {
        var other = index is 1 or 4 ? newsroom.Others(article, 2).ElementAtOrDefault(index / 4) : null;
        return other is null ? "" : $"""{"\n"}<p class="readmore"><em>Read more: <a href="{other.Url.AbsolutePath}?utm_source=readmore">{Text(other.Title)}</a></em></p>""";
    }

    private static string Picture(SampleArticle article, string path, string caption, string? credit) => $"""
        <div class="wp-caption"><a href="{path}"><img src="{path}" alt="{Text(article.Slug)}"></a>
        <p class="caption"><span class="wp-caption-text">{Text(caption)}</span> {Credit(credit, "span", "photo-credit")}</p></div>
        """;

    private string Frame(string title, string head, string main, Newsroom newsroom) => $$"""
        <!DOCTYPE html>
        <html lang="en-GB" prefix="og: https://ogp.me/ns#">
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
        <title>{{Text(title)}} – {{Text(Name)}}</title>
        {{head}}
        {{FeedLinks(newsroom)}}
        <style type="text/css">#wrapper { width: 960px; margin: auto } .screen-reader-text { clip: rect(1px, 1px, 1px, 1px); position: absolute }</style>
        <script type="text/javascript">/* <![CDATA[ */ var settings = {"title": "<h1>Not the title</h1>"}; /* ]]> */</script>
        </head>
        <body class="single single-post">
        <a class="skip-link screen-reader-text" href="#content">Skip to content</a>
        <div id="wrapper">
        <div id="header"><div id="site-title"><a href="/">{{Text(Name)}}</a></div><div id="site-description">News from the waterfront and the world beyond it</div>
        <div id="menu"><ul><li><a href="/">Home</a></li>{{Each(newsroom.Sections, section => $"""<li><a href="{SectionPath(section)}">{Text(section)}</a></li>""")}}</ul></div></div>
        <div class="banner-ad"><!-- ad: leaderboard --><ins class="ad">Your advertisement could be here. Ask for our rates.</ins></div>
        <div id="content">
        {{main}}
        </div>
        <div id="sidebar"><div class="widget"><h3>Recent posts</h3><ul>{{Each(newsroom.Articles.Take(5), article => $"""<li><a href="{article.Url.AbsolutePath}">{Text(article.Title)}</a></li>""")}}</ul></div>
        <div class="widget"><h3>Tide table</h3><p>High water 06:12 and 18:37. Low water 00:05 and 12:24. Times are local and without warranty.</p></div></div>
        <div id="footer"><p>{{Each(newsroom.Services, service => $"""<a href="{service.Path}">{service.Label}</a> |""")}}</p><p>Copyright &copy; {{Text(Name)}}. Proudly published from a small office with a view of the cranes.</p></div>
        </div>
        <div id="cookie-notice" class="cookie-notice" hidden><span>We use cookies to make sure that you have the best experience on our website.</span> <a href="#">Ok</a></div>
        </body>
        </html>
        """;
}
