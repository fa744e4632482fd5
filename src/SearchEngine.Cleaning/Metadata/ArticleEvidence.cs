namespace SearchEngine.Cleaning.Metadata;

/// <summary>What a page's own markup says on whether it is an article.</summary>
internal enum ArticleEvidence
{
    /// <summary>It says nothing, or that it belongs to a website, which many articles say as well.</summary>
    None,

    /// <summary>It declares an article: by JSON-LD, OpenGraph, or a date of publication in its head or microdata.</summary>
    Declared,
}

internal static class ArticleEvidenceReader
{
    public static ArticleEvidence Of(PageHead head, LinkedArticle? linked) =>
        linked is not null
        || head.Meta("og:type")?.Contains("article", StringComparison.OrdinalIgnoreCase) == true
        || head.Meta("article:published_time", "datePublished", "article:author", "dc.date.issued", "DC.date.issued", "parsely-pub-date", "sailthru.date", "citation_publication_date") is not null
            ? ArticleEvidence.Declared
            : ArticleEvidence.None;
}
