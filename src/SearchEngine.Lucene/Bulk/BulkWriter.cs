using System.Runtime.ExceptionServices;
using Lucene.Net.Index;
using SearchEngine.Articles;

namespace SearchEngine.Lucene.Bulk;

/// <summary>Writes many changes: inverts articles on threads of its own into batches in memory, and adds each to the index as a segment.</summary>
/// <remarks>
/// All changes to one article go down the same lane, so they take effect in their order. What is written meets no reader before <see cref="Finish"/> has
/// returned, and none may be opened, nor anything committed, before: an article that replaces another is for a moment in neither form in the index.
/// A failure is final: the batches in memory are lost, every later call throws, and the changes have to come again from the store.
/// For one caller at a time.
/// </remarks>
internal sealed class BulkWriter : IDisposable
{
    private readonly Lane[] _lanes;
    private readonly List<ArticleChange>[] _sorted;
    private Exception? _failure;

    /// <param name="writer">The index; nothing else writes to it between the first <see cref="Post"/> and <see cref="Finish"/>.</param>
    /// <param name="known">The articles that it may hold.</param>
    /// <param name="options">Number of threads, size of batches, whether texts are stored.</param>
    public BulkWriter(IndexWriter writer, KnownIds known, LuceneIndexOptions options)
    {
        _lanes = [.. Enumerable.Range(0, options.WritingThreads).Select(_ => new Lane(writer, known, options, Fail))];
        _sorted = [.. _lanes.Select(static _ => new List<ArticleChange>())];
    }

    /// <summary>True when there is nothing that <see cref="Finish"/> would have to do.</summary>
    public bool IsIdle { get; private set; } = true;

    /// <summary>Takes changes, newer than all before them, and returns before they are written; waits while too many are on their way.</summary>
    public void Post(IReadOnlyList<ArticleChange> changes)
    {
        ThrowIfFailed();
        IsIdle = false;
        foreach (var change in changes) _sorted[(uint)change.Id.Value.GetHashCode(StringComparison.Ordinal) % _lanes.Length].Add(change);
        for (var i = 0; i < _lanes.Length; i++)
        {
            if (_sorted[i].Count > 0) _lanes[i].Post([.. _sorted[i]]);
            _sorted[i].Clear();
        }
        ThrowIfFailed();
    }

    /// <summary>Waits until everything is in the index, as yet unseen and uncommitted.</summary>
    public void Finish()
    {
        ThrowIfFailed();
        foreach (var lane in _lanes) lane.BeginFinish();
        foreach (var lane in _lanes) lane.AwaitIdle();
        ThrowIfFailed();
        IsIdle = true;
    }

    /// <summary>Drops what is not in the index yet, and waits until nothing writes any more.</summary>
    public void Dispose()
    {
        foreach (var lane in _lanes) lane.Dispose();
    }

    private void Fail(Exception failure) => Interlocked.CompareExchange(ref _failure, failure, null);

    private void ThrowIfFailed()
    {
        if (Volatile.Read(ref _failure) is { } failure) ExceptionDispatchInfo.Throw(failure);
    }
}
