using SearchEngine.Search;

namespace SearchEngine.Lucene;

/// <summary>What a <see cref="LuceneArticleIndex"/> works with besides its folder.</summary>
public sealed record LuceneIndexOptions
{
    /// <summary>Names of facet values that articles need not print.</summary>
    public IKnownNames Names { get; init; } = NoKnownNames.Instance;

    /// <summary>The clock: for "today" in queries and the freshness of articles.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
