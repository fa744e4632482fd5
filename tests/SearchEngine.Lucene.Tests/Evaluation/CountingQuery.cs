using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchEngine.Lucene.Evaluation;

namespace SearchEngine.Lucene.Tests.Evaluation;

/// <summary>Says how high it can score, gives every document the same score, and counts how often it was asked.</summary>
internal sealed class CountingQuery(float score, float highest) : Query, IBoundedQuery
{
    public int Asked { get; private set; }

    public float Score => score;

    public float HighestScore => highest;

    public override Weight CreateWeight(IndexSearcher searcher) => new CountingWeight(this);

    public override string ToString(string field) => $"{score} each";

    private sealed class CountingWeight(CountingQuery query) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer GetScorer(AtomicReaderContext context, IBits acceptDocs) => new CountingScorer(this, query, context.AtomicReader.MaxDoc);

        public override Explanation Explain(AtomicReaderContext context, int doc) => new(query.Score, "each");
    }

    private sealed class CountingScorer(Weight weight, CountingQuery query, int maxDoc) : Scorer(weight)
    {
        private int _doc = -1;

        public override int DocID => _doc;

        public override int Freq => 1;

        public override int NextDoc() => Advance(_doc + 1);

        public override int Advance(int target) => _doc = target < maxDoc ? target : NO_MORE_DOCS;

        public override long GetCost() => maxDoc;

        public override float GetScore()
        {
            query.Asked++;
            return query.Score;
        }
    }
}
