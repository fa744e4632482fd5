using Lucene.Net.Index;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Bulk;

/// <summary>Puts batches into the index. For one thread.</summary>
internal sealed class BatchAdder(IndexWriter writer)
{
    private readonly Inversion _inversion = new();

    /// <summary>Deletes what a batch replaces, then adds it as a segment.</summary>
    public void Add(ArticleBatch batch)
    {
        // AddIndexes begins with a flush that applies these, and only then makes the segment, which they so never reach.
        if (batch.Replaced.Count > 0) writer.DeleteDocuments([.. batch.Replaced.Select(static id => new Term(IndexFields.Id, id))]);
        if (batch.Count == batch.Dropped.Count) return;
        using var reader = new BatchReader(batch, _inversion);
        writer.AddIndexes(reader);
        writer.MaybeMerge();
    }
}
