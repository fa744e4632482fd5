using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Ranking;

/// <summary>Newer articles before older ones: 1 for one of this moment, half of that after each half-life, nothing for those without a date.</summary>
/// <param name="now">This moment, in Unix seconds. A later date counts as this moment.</param>
/// <param name="halfLife">In days.</param>
internal sealed class FreshnessQuery(long now, double halfLife) : SignalQuery
{
    private const double SecondsADay = 86_400;

    public override float HighestScore => 1;

    public override string Description => $"freshness, halved every {halfLife:0.#} days";

    public override SignalScorer? ScorerIn(AtomicReaderContext leaf, Weight weight, float boost) =>
        leaf.AtomicReader.GetNumericDocValues(IndexFields.Published) is { } seconds
            ? new FreshnessScorer(weight, boost, leaf.AtomicReader, seconds, now, halfLife * SecondsADay)
            : null;

    private sealed class FreshnessScorer(Weight weight, float boost, AtomicReader reader, NumericDocValues seconds, long now, double halfLife) : SignalScorer(weight, boost)
    {
        private readonly IBits _dated = reader.GetDocsWithField(IndexFields.Published);
        private int _doc = -1;

        public override int DocID => _doc;

        public override int Advance(int target)
        {
            while (target < reader.MaxDoc && !_dated.Get(target)) target++;
            return _doc = target < reader.MaxDoc ? target : NO_MORE_DOCS;
        }

        public override long GetCost() => reader.MaxDoc;

        protected override float Value() => (float)Math.Pow(0.5, Math.Max(0, now - seconds.Get(_doc)) / halfLife);
    }
}
