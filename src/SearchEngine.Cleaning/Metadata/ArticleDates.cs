using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>When an article was published and changed.</summary>
/// <param name="fetchedAt">Dates more than a day later are not believed.</param>
internal sealed partial class ArticleDates(DateTimeOffset fetchedAt)
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "datePublished", "article:published", "og:article:published_time", "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publishdate",
        "pubdate", "pub_date", "publication_date", "date", "dc.date", "DC.date", "DC.date.issued", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "citation_date", "citation_publication_date",
        "article.published", "published", "published_time", "published-date", "created", "article.created", "ptime", "cXenseParse:recs:publishtime", "bt:pubDate", "og:published_time", "dateCreated", "DisplayDate", "release_date", "video:release_date",
    ];

    private static readonly string[] ModifiedNames = ["article:modified_time", "dateModified", "og:updated_time", "article:modified", "last-modified", "lastmod", "dcterms.modified", "DC.date.modified", "modified", "article.updated", "utime"];

    public DateTimeOffset? Published(PageHead head, LinkedArticle? linked, PageBlocks blocks, Uri? url)
    {
        if (Believed(linked?.Published) is { } given) return given;
        foreach (var name in PublishedNames)
            if (Believed(head.Meta(name)) is { } meta) return meta;
        return InElement(blocks, "datePublished", orTime: true) ?? Believed(PublicationDate.InPath(url)) ?? Visible(blocks);
    }

    public DateTimeOffset? Modified(PageHead head, LinkedArticle? linked, PageBlocks blocks)
    {
        if (Believed(linked?.Modified) is { } given) return given;
        foreach (var name in ModifiedNames)
            if (Believed(head.Meta(name)) is { } meta) return meta;
        return InElement(blocks, "dateModified", orTime: false);
    }

    private DateTimeOffset? Believed(string? text) => Believed(PublicationDate.Parse(text));

    private DateTimeOffset? Believed(DateTimeOffset? date) => date is { } moment && moment <= fetchedAt.AddDays(1) && moment.Year >= 1970 ? moment : null;

    private DateTimeOffset? InElement(PageBlocks blocks, string itemprop, bool orTime)
    {
        foreach (var element in blocks.Elements)
        {
            if (!element.Node.HasAttributes) continue;
            var isMicrodata = element.Node.Attributes["itemprop"]?.Value is { } property && property.Contains(itemprop, StringComparison.OrdinalIgnoreCase);
            if (!isMicrodata && !(orTime && element.Tag == "time" && element.Node.Attributes["itemprop"]?.Value != "dateModified")) continue;
            if ((element.ZonesBelow(blocks.Root) & (Zone.Comments | Zone.Related | Zone.Footer | Zone.Navigation | Zone.Aside)) != Zone.None) continue;
            if (Believed(element.Node.Attributes["datetime"]?.Value ?? element.Node.Attributes["content"]?.Value) is { } date) return date;
        }
        return null;
    }

    private DateTimeOffset? Visible(PageBlocks blocks)
    {
        foreach (var block in blocks.Blocks)
        {
            if (block.Text.Length > 120) continue;
            var zones = block.Element.ZonesBelow(blocks.Root);
            if ((zones & (Zone.Comments | Zone.Related | Zone.Footer | Zone.Navigation)) != Zone.None) continue;
            var isLabelled = (zones & (Zone.Date | Zone.Meta | Zone.Byline)) != Zone.None || block.Text.Length < 40 || Label().IsMatch(block.Text);
            if (isLabelled && Believed(block.Text) is { } date) return date;
        }
        return null;
    }

    [GeneratedRegex(@"\b(published|posted|publié|veröffentlicht|publicado|pubblicato|gepubliceerd)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
