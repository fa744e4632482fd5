using SearchEngine.Search;
using SearchEngine.Storage;

namespace SearchEngine.Importing;

/// <summary>State of a data directory.</summary>
/// <param name="Store">The store.</param>
/// <param name="Index">The index; null when it cannot be read at the moment.</param>
/// <param name="IsCurrent">True when searches see all that is stored, up to a second; false while the index catches up.</param>
/// <param name="Problem">What keeps the index from following the store, in a sentence; null when all is well.</param>
public sealed record EngineStatus(StoreStatus Store, IndexStatus? Index, bool IsCurrent, string? Problem);

/// <summary>How a data directory is rebuilt.</summary>
public sealed record RebuildOptions
{
    /// <summary>Clean kept pages and annotate articles anew, by today's rules and knowledge base. What was given with an article is left alone.</summary>
    public bool RenewArticles { get; init; } = true;

    /// <summary>Build the index anew.</summary>
    public bool RenewIndex { get; init; } = true;
}

/// <summary>Where a rebuild stands.</summary>
/// <param name="Stage">What is done now: <c>articles</c>, then <c>index</c>.</param>
/// <param name="Done">Articles done in this stage.</param>
/// <param name="Total">Articles there were when the stage began.</param>
public sealed record RebuildProgress(string Stage, long Done, long Total);

/// <summary>What a rebuild did.</summary>
/// <param name="Renewed">Articles whose content or annotations changed.</param>
/// <param name="Indexed">Articles in the new index; 0 when it was not asked for.</param>
/// <param name="Elapsed">Time taken.</param>
public sealed record RebuildReport(long Renewed, long Indexed, TimeSpan Elapsed);
