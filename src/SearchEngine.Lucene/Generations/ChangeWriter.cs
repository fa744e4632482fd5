using Lucene.Net.Index;
using SearchEngine.Articles;
using SearchEngine.Lucene.Bulk;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Generations;

/// <summary>Writes changes to an index in their order: few one by one, many in bulk. For one caller at a time.</summary>
internal sealed class ChangeWriter(IndexWriter writer, LuceneIndexOptions options) : IDisposable
{
    private KnownIds? _known;
    private BulkWriter? _bulk;

    /// <summary>Takes changes, newer than all before them. They may be on their way still when it returns; see <see cref="Finish"/>.</summary>
    public void Write(IReadOnlyList<ArticleChange> changes)
    {
        // While the bulk writer has something of its own, all goes its way: it keeps the order of an article's changes.
        if (changes.Count >= options.LeastBulk || _bulk is { IsIdle: false }) Bulk().Post(changes);
        else WriteFew(changes);
    }

    /// <summary>Waits until all changes are in the index. Before that no reader may be opened and nothing committed.</summary>
    public void Finish() => _bulk?.Finish();

    /// <summary>Drops what is on its way; nothing writes after that.</summary>
    public void Dispose() => _bulk?.Dispose();

    private BulkWriter Bulk()
    {
        if (_known is null)
        {
            using var reader = DirectoryReader.Open(writer, applyAllDeletes: true);
            _known = KnownIds.Of(reader);
        }
        return _bulk ??= new BulkWriter(writer, _known, options);
    }

    private void WriteFew(IReadOnlyList<ArticleChange> changes)
    {
        // An import is over, and needs its memory no more.
        _bulk?.Dispose();
        _bulk = null;
        // Only an article's last change in the batch counts, so the rest can go in any order, on all cores.
        var newest = new Dictionary<ArticleId, ArticleChange>(changes.Count);
        foreach (var change in changes) newest[change.Id] = change;
        if (newest.Count < 8 || options.WritingThreads == 1)
            foreach (var change in newest.Values) WriteOne(change);
        else
            Parallel.ForEach(newest.Values, new ParallelOptions { MaxDegreeOfParallelism = options.WritingThreads }, WriteOne);
    }

    private void WriteOne(ArticleChange change)
    {
        _known?.Add(change.Id.Value);
        var id = new Term(IndexFields.Id, change.Id.Value);
        if (change is ArticleChange.Saved saved) writer.UpdateDocument(id, DocumentBuilder.Build(saved.Article, storesText: options.Texts is null));
        else writer.DeleteDocuments(id);
    }
}
