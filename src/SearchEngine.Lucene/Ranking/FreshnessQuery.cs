using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Evaluation;

namespace SearchEngine.Lucene.Ranking;

/// <summary>Newer articles before older ones: 1 for today's, half of that after each half-life, nothing for those without a date.</summary>
internal sealed class FreshnessQuery : SignalQuery, IPostingsSignal
{
    // What is older has less than a millionth.
    private const int HalfLives = 20;

    private readonly int _today;
    private readonly double _halfLife;
    private readonly float[] _worths;

    /// <param name="today">Day number of today. A later day counts as this one.</param>
    /// <param name="halfLife">In days.</param>
    public FreshnessQuery(int today, double halfLife)
    {
        (_today, _halfLife) = (today, halfLife);
        _worths = new float[(int)Math.Ceiling(HalfLives * halfLife)];
        for (var age = 0; age < _worths.Length; age++) _worths[age] = (float)Math.Pow(0.5, age / halfLife);
    }

    public override float HighestScore => 1;

    public override string Description => $"freshness, halved every {_halfLife:0.#} days";

    public int Cost => 0;

    public DocScores SignalIn(ViewPostings postings, int leaf, float boost, Scratch scratch) =>
        new FreshnessSignal(SegmentColumns.Of(postings.Leaves[leaf].AtomicReader), WorthOf, boost);

    public override SignalScorer ScorerIn(AtomicReaderContext leaf, Weight weight, float boost) =>
        new FreshnessScorer(weight, boost, leaf.AtomicReader.MaxDoc, SegmentColumns.Of(leaf.AtomicReader), this);

    private float WorthOf(int? day) => day is { } known && Math.Max(0, (long)_today - known) is var age && age < _worths.Length ? _worths[age] : 0;

    private sealed class FreshnessScorer(Weight weight, float boost, int maxDoc, SegmentColumns columns, FreshnessQuery query) : SignalScorer(weight, boost)
    {
        private int _doc = -1;

        public override int DocID => _doc;

        public override int Advance(int target)
        {
            while (target < maxDoc && columns.DayOf(target) is null) target++;
            return _doc = target < maxDoc ? target : NO_MORE_DOCS;
        }

        public override long GetCost() => maxDoc;

        protected override float Value() => query.WorthOf(columns.DayOf(_doc));
    }
}
