using SearchEngine.Articles;
using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Reads an article's metadata from all places where pages keep it, the most reliable first.</summary>
internal static class MetadataReader
{
    public static ArticleMetadata Read(Page page, PageHead head, LinkedArticle? linked, PageBlocks blocks)
    {
        var site = SiteName.Read(head, linked) ?? SiteName.InTitle(head, blocks);
        var dates = new ArticleDates(page.FetchedAt);
        var published = dates.Published(head, linked, blocks, page.Url);
        var modified = dates.Modified(head, linked, blocks);
        return new ArticleMetadata
        {
            Title = Headline.Read(head, linked, blocks, site),
            Byline = Byline.Read(head, linked, blocks, site),
            Published = published,
            Modified = modified > published || published is null ? modified : null,
            Site = site ?? SiteName.OfHost(page.Url),
            Description = head.Meta("og:description", "description", "twitter:description", "dc.description", "DC.description") ?? linked?.Description,
            Image = Links.Absolute(head.Meta("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? linked?.Image, page.Url, head.BaseHref),
            Canonical = CanonicalUrl.Read(head, page.Url),
        };
    }
}
