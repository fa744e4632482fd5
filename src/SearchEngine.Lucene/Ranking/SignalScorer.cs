using Lucene.Net.Search;

namespace SearchEngine.Lucene.Ranking;

/// <summary>Scores the documents of one segment by a rule. Deleted documents are not left out: a signal decides nothing.</summary>
internal abstract class SignalScorer(Weight weight, float boost) : Scorer(weight)
{
    public override int Freq => 1;

    public override int NextDoc() => Advance(DocID + 1);

    public override float GetScore() => boost * Value();

    /// <summary>The score of the current document, before the boost.</summary>
    protected abstract float Value();
}
