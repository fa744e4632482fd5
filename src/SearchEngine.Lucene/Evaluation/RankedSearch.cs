using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Evaluates compiled queries: the door of this folder. The hits are those of <see cref="CompiledQuery.ToQuery"/> under Lucene's searcher, with the same scores up to rounding.</summary>
/// <remarks>
/// Per segment: (1) find all that matches, as a set, so totals are exact; (2) let the sieve see it, when facets or a timeline are wanted;
/// (3) rank, with a look only at what can be among the best.
/// </remarks>
internal static class RankedSearch
{
    /// <summary>Runs a query on a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="query">The query, with all filters in it.</param>
    /// <param name="ranking">Takes the best hits; null when only the total or the sieve matters.</param>
    /// <param name="sieve">Sees everything that matches; null when all that matches is a hit and nothing is counted.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>How many hits there are.</returns>
    public static long Run(IndexView view, CompiledQuery query, IHitRanking? ranking, IHitSieve? sieve, CancellationToken cancellation)
    {
        var postings = view.Postings;
        var plan = new QueryPlan(postings, query);
        var total = 0L;
        using var scratch = new Scratch();
        for (var leaf = 0; leaf < postings.Leaves.Count; leaf++)
        {
            cancellation.ThrowIfCancellationRequested();
            var segment = postings.Leaves[leaf];
            var matching = new SegmentMatching(postings, plan, leaf, scratch);
            var hits = matching.Run();
            if (hits.Count > 0 && sieve is not null) hits = Sifted(sieve, segment, hits, scratch);
            total += hits.Count;
            if (hits.Count > 0 && ranking is not null)
                ranking.Rank(new HitsOfSegment(segment, hits, plan.Constant, matching.Sources(), plan.SignalsIn(leaf, scratch, out var unpromised), plan.TitleSignals, unpromised), scratch, cancellation);
            scratch.Reset();
        }
        return total;
    }

    /// <summary>Keeps the best hits in the order asked for, from a cursor on.</summary>
    public static IHitRanking Ranking(IndexView view, SortOrder order, int size, Cursor? cursor)
    {
        var after = cursor is null ? -1 : view.Number == cursor.View ? cursor.Document : DocumentOf(view, cursor.Id);
        return order == SortOrder.Relevance
            ? new ScoreRanking(size, cursor is null ? null : (BitConverter.Int32BitsToSingle((int)cursor.Key), after))
            : new DateRanking(order == SortOrder.Newest, size, cursor is null ? null : (cursor.Key, after));
    }

    private static DocSet Sifted(IHitSieve sieve, AtomicReaderContext segment, DocSet found, Scratch scratch)
    {
        var hits = sieve.Sift(segment, found.ToDocs(scratch));
        if (hits.Length == found.Count) return found;
        var docs = scratch.Ints(hits.Length);
        hits.CopyTo(docs);
        var sifted = new DocSet(docs, null, hits.Length);
        // Ranking goes through many hits by their bits.
        return found.Bits is null ? sifted : new DocSet(docs, sifted.ToBits(scratch, segment.AtomicReader.MaxDoc), hits.Length);
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
