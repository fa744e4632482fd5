using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchEngine.Lucene.Evaluation;

namespace SearchEngine.Lucene.Ranking;

/// <summary>A query of our own that scores by a rule. It says beforehand how high it can score, so that most documents are never looked at.</summary>
internal abstract class SignalQuery : Query, IBoundedQuery
{
    public abstract float HighestScore { get; }

    /// <summary>What the rule looks for, in words.</summary>
    public abstract string Description { get; }

    /// <summary>Scores of a segment's documents; null when none has any.</summary>
    public abstract SignalScorer? ScorerIn(AtomicReaderContext leaf, Weight weight, float boost);

    public override Weight CreateWeight(IndexSearcher searcher) => new SignalWeight(this);

    public override string ToString(string field) => Description;

    // Each stands for one search; Lucene's own comparison would take any two of a kind for the same.
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private sealed class SignalWeight(SignalQuery query) : Weight
    {
        private float _boost = query.Boost;

        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) => _boost = query.Boost * norm * topLevelBoost;

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) => query.ScorerIn(context, this, _boost);

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var scorer = query.ScorerIn(context, this, _boost);
            return scorer is not null && scorer.Advance(doc) == doc
                ? new ComplexExplanation(true, scorer.GetScore(), query.Description)
                : new ComplexExplanation(false, 0, query.Description);
        }
    }
}
