using Lucene.Net.Search;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>A part of a query that Lucene evaluates, all of it or for given documents.</summary>
internal sealed class LuceneClause : Clause
{
    private readonly ViewPostings _postings;
    private readonly Lazy<Weight> _weight;

    public LuceneClause(ViewPostings postings, Query query, float boost)
    {
        _postings = postings;
        if (boost != 1)
        {
            query = (Query)query.Clone();
            query.Boost *= boost;
        }
        _weight = new Lazy<Weight>(() => postings.Searcher.CreateNormalizedWeight(query), LazyThreadSafetyMode.None);
    }

    public override long CostIn(int leaf) => _postings.Leaves[leaf].AtomicReader.MaxDoc;

    public override bool IsLateIn(int leaf, long others) => true;

    public override DocScores SignalIn(int leaf, float highest, Scratch scratch) => new ScorerSignal(_weight, _postings.Leaves[leaf], highest);

    public override ScoreSource In(int leaf, DocSet? within, Scratch scratch)
    {
        var context = _postings.Leaves[leaf];
        var found = new ScoredDocs(scratch);
        if (_weight.Value.GetScorer(context, context.AtomicReader.LiveDocs) is { } scorer)
        {
            if (within is null)
                for (var doc = scorer.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = scorer.NextDoc()) found.Add(doc, scorer.GetScore());
            else
                Leapfrog(scorer, within.ToDocs(scratch), found);
        }
        return found.ToSource();
    }

    private static void Leapfrog(Scorer scorer, ReadOnlySpan<int> docs, ScoredDocs found)
    {
        for (var at = 0; at < docs.Length;)
        {
            var doc = scorer.DocID < docs[at] ? scorer.Advance(docs[at]) : scorer.DocID;
            if (doc == DocIdSetIterator.NO_MORE_DOCS) return;
            at = Galloping.FirstAtOrAfter(docs, at, doc);
            if (at == docs.Length || docs[at] != doc) continue;
            found.Add(doc, scorer.GetScore());
            at++;
        }
    }

    /// <summary>Growing lists of documents and scores.</summary>
    private sealed class ScoredDocs(Scratch scratch)
    {
        private int[] _docs = scratch.Ints(1_024);
        private float[] _scores = scratch.Floats(1_024);
        private int _count;

        public void Add(int doc, float score)
        {
            if (_count == Math.Min(_docs.Length, _scores.Length)) Grow();
            _docs[_count] = doc;
            _scores[_count++] = score;
        }

        public ScoredSource ToSource() => new(_docs, _scores, _count);

        private void Grow()
        {
            var (docs, scores) = (scratch.Ints(_count * 4), scratch.Floats(_count * 4));
            _docs.AsSpan(0, _count).CopyTo(docs);
            _scores.AsSpan(0, _count).CopyTo(scores);
            (_docs, _scores) = (docs, scores);
        }
    }
}
