using SearchEngine.Articles;

namespace SearchEngine.Importing.Pipeline;

/// <summary>What became of one thing that was to be imported.</summary>
/// <param name="Name">A path, a URL, or path and line number (<c>docs.jsonl:17</c>).</param>
public abstract record ImportEvent(string Name)
{
    /// <summary>The article is durable in the store. It can be found by searches within a second.</summary>
    /// <param name="Name">Where it came from.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="IsChange">False when the very same article was stored before.</param>
    public sealed record Stored(string Name, ArticleId Id, bool IsChange) : ImportEvent(Name)
    {
        /// <summary>It is another page than the first of an article that runs over several, and is stored as a part of it.</summary>
        public bool IsFurtherPage { get; init; }
    }

    /// <summary>It holds no article that could be imported.</summary>
    /// <param name="Name">Where it came from.</param>
    /// <param name="Reason">Stable code, such as <c>unreadable-line</c>, <c>unsupported</c>, <c>too-large</c>, <c>not-html</c>, <c>listing</c>.</param>
    /// <param name="Detail">A sentence for people: the cause, and the remedy where there is one.</param>
    public sealed record Skipped(string Name, string Reason, string Detail) : ImportEvent(Name);

    /// <summary>It could not be read or processed.</summary>
    /// <param name="Name">Where it came from.</param>
    /// <param name="Detail">A sentence for people.</param>
    public sealed record Failed(string Name, string Detail) : ImportEvent(Name);
}

/// <summary>What an import did.</summary>
/// <param name="Stored">Articles acknowledged as durable, unchanged ones included, without their further pages.</param>
/// <param name="Unchanged">Those of them that were stored before, the very same.</param>
/// <param name="Skipped">Things that hold no article.</param>
/// <param name="Failed">Things that could not be read.</param>
/// <param name="Elapsed">Time taken.</param>
/// <param name="WasCancelled">True when it ended early because it was told to; running it again brings the rest.</param>
public sealed record ImportReport(long Stored, long Unchanged, long Skipped, long Failed, TimeSpan Elapsed, bool WasCancelled)
{
    /// <summary>Further pages that were joined with the articles they belong to.</summary>
    public long Joined { get; init; }
}
