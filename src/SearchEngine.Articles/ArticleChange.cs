namespace SearchEngine.Articles;

/// <summary>One step in the store's history of articles, in the order of <see cref="Sequence"/>.</summary>
public abstract record ArticleChange
{
    private ArticleChange(long sequence, ArticleId id) => (Sequence, Id) = (sequence, id);

    /// <summary>Position in the store's history: 1 and up, rising, with gaps; a newer change of one article has a higher one.</summary>
    public long Sequence { get; }

    /// <summary>The article that changed.</summary>
    public ArticleId Id { get; }

    /// <summary>The article was added or replaced.</summary>
    public sealed record Saved(long Sequence, AnnotatedArticle Article) : ArticleChange(Sequence, Article.Article.Id);

    /// <summary>The article was removed.</summary>
    public sealed record Deleted(long Sequence, ArticleId Id) : ArticleChange(Sequence, Id);
}
