using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Querying;

/// <summary>A ranked hit.</summary>
/// <param name="Document">Document number in the view.</param>
/// <param name="Score">Relevance.</param>
/// <param name="Key">What it was sorted by: the score's bits, or publication in Unix seconds.</param>
internal readonly record struct RankedHit(int Document, float Score, long Key);

/// <summary>Keeps the best hits in the order asked for, from a cursor on. Ties go by document number, so paging neither repeats nor skips.</summary>
internal sealed class HitRanking
{
    private readonly TopDocsCollector<ScoreDoc>? _byScore;
    private readonly TopFieldCollector? _byDate;

    private HitRanking(TopDocsCollector<ScoreDoc>? byScore, TopFieldCollector? byDate) => (_byScore, _byDate) = (byScore, byDate);

    public ICollector Collector => _byDate ?? (ICollector?)_byScore ?? throw new InvalidOperationException("There is nothing to rank by.");

    public static HitRanking Create(SortOrder order, int size, IndexView view, Cursor? cursor)
    {
        var after = cursor is null ? -1 : view.Reader.Version == cursor.View ? cursor.Document : DocumentOf(view, cursor.Id);
        if (order == SortOrder.Relevance)
        {
            var last = cursor is null ? null : new ScoreDoc(after, BitConverter.Int32BitsToSingle((int)cursor.Key));
            return new HitRanking(TopScoreDocCollector.Create(size, last, docsScoredInOrder: true), null);
        }
        var newest = order == SortOrder.Newest;
        // Undated articles come last either way.
        var field = new SortField(IndexFields.Published, SortFieldType.INT64, newest);
        field.SetMissingValue(J2N.Numerics.Int64.GetInstance(newest ? long.MinValue : long.MaxValue));
        var lastDated = cursor is null ? null : new FieldDoc(after, 0, [J2N.Numerics.Int64.GetInstance(cursor.Key)]);
        return new HitRanking(null, TopFieldCollector.Create(new Sort(field), size, lastDated, fillFields: true, trackDocScores: true, trackMaxScore: false, docsScoredInOrder: true));
    }

    public IReadOnlyList<RankedHit> Hits()
    {
        if (_byDate is not null)
            return [.. _byDate.GetTopDocs().ScoreDocs.Cast<FieldDoc>().Select(static hit =>
                new RankedHit(hit.Doc, hit.Score, hit.Fields[0] is J2N.Numerics.Number key ? key.ToInt64() : 0))];
        return [.. (_byScore?.GetTopDocs().ScoreDocs ?? []).Select(static hit =>
            new RankedHit(hit.Doc, hit.Score, BitConverter.SingleToInt32Bits(hit.Score)))];
    }

    /// <summary>Where an article stands in this view; the end of equal keys when it is gone.</summary>
    private static int DocumentOf(IndexView view, string id)
    {
        foreach (var leaf in view.Reader.Leaves)
        {
            var docs = leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.Id, id));
            if (docs is null) continue;
            var live = leaf.AtomicReader.LiveDocs;
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                if (live is null || live.Get(doc)) return leaf.DocBase + doc;
        }
        return int.MaxValue;
    }
}
