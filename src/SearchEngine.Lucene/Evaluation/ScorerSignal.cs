using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>A signal that Lucene scores, for the few documents whose place depends on it. Its scorer is made when the first of them comes.</summary>
internal sealed class ScorerSignal(Lazy<Weight> weight, AtomicReaderContext leaf, float highest) : DocScores
{
    private Scorer? _scorer;
    private int _asked = -1;

    public override float Highest => highest;

    public override void AddTops(Span<float> tops)
    {
        for (var window = 0; window < tops.Length; window++) tops[window] += highest;
    }

    public override float ScoreOf(int doc)
    {
        // A scorer does not go back. At its end it stands behind every document, so where it stands does not tell.
        if (_asked < 0 || doc < _asked) _scorer = weight.Value.GetScorer(leaf, null);
        _asked = doc;
        if (_scorer is null) return 0;
        if (_scorer.DocID < doc) _scorer.Advance(doc);
        return _scorer.DocID == doc ? _scorer.GetScore() : 0;
    }
}
