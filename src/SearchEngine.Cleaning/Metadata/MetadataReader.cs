using SearchEngine.Articles;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Dates;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Reads an article's metadata from all places where pages keep it, the most reliable first.</summary>
internal static class MetadataReader
{
    public static ArticleMetadata Read(Page page, PageHead head, LinkedArticle? linked, PageBlocks blocks, ReadOnlySpan<char> source)
    {
        var site = SiteName.Read(head, linked) ?? SiteName.InTitle(head, blocks);
        var title = Headline.Read(head, linked, blocks, site);
        var dates = ArticleDates.Read(page, head, linked, blocks, title, source);
        return new ArticleMetadata
        {
            Title = title,
            Byline = Byline.Read(head, linked, blocks, site),
            Published = dates.Published?.Value,
            Modified = dates.Modified?.Value,
            Site = site ?? SiteName.OfHost(page.Url),
            Description = head.Meta("og:description", "description", "twitter:description", "dc.description", "DC.description") ?? linked?.Description,
            Image = Links.Absolute(head.Meta("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? linked?.Image, page.Url, head.BaseHref),
            Canonical = CanonicalUrl.Read(head, page.Url),
        };
    }
}
