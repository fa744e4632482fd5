using SearchEngine.Articles;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Search;

/// <summary>State of an index.</summary>
/// <param name="Articles">Articles that can be found.</param>
/// <param name="Sequence">Last change of the store that a commit holds; 0 for an empty index.</param>
/// <param name="SizeInBytes">Size on disk.</param>
/// <param name="SchemaVersion">Version of schema and analysis it was built with.</param>
public sealed record IndexStatus(long Articles, long Sequence, long SizeInBytes, int SchemaVersion);

/// <summary>The engine port, reading side. All members are thread-safe and do not block writers.</summary>
public interface IArticleIndex
{
    /// <summary>Finds, ranks, counts and highlights in one pass over one point-in-time view.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not one of ours.</exception>
    SearchResponse Search(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>A page of one facet's values.</summary>
    FacetResult FacetValues(FacetValuesRequest request, CancellationToken cancellation = default);

    /// <summary>How often the values of two facets come together.</summary>
    FacetPairs FacetPairs(FacetPairsRequest request, CancellationToken cancellation = default);

    /// <summary>Articles most like this one, without it; empty when it is not in the index.</summary>
    IReadOnlyList<SearchHit> Similar(ArticleId id, int size, CancellationToken cancellation = default);

    /// <summary>Completions of what is being typed, best first.</summary>
    IReadOnlyList<Suggestion> Suggest(string text, int size, CancellationToken cancellation = default);

    /// <summary>Readable name of a facet value, as most articles print it; null when no article carries it.</summary>
    string? LabelOf(string dimension, string value);

    /// <summary>State of the view that searches see now.</summary>
    IndexStatus Status { get; }
}

/// <summary>The engine port, writing side. One thread at a time.</summary>
public interface IArticleIndexWriter
{
    /// <summary>Last change of the store that a commit holds; 0 for an empty index.</summary>
    long CommittedSequence { get; }

    /// <summary>Applies changes in their order. Visible after <see cref="Refresh"/>, durable after <see cref="Commit"/>.</summary>
    void Apply(IReadOnlyList<ArticleChange> changes);

    /// <summary>Waits until all that was applied is written, so that <see cref="Refresh"/> and <see cref="Commit"/> find nothing left to do.</summary>
    void Flush();

    /// <summary>Makes what was applied visible to searches that begin from now on.</summary>
    void Refresh();

    /// <summary>Makes what was applied durable.</summary>
    void Commit();
}
