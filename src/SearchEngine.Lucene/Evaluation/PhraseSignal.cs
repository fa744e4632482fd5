namespace SearchEngine.Lucene.Evaluation;

/// <summary>A phrase that adds to the score of documents that have it.</summary>
internal sealed class PhraseSignal(PhraseMatcher matcher, float highest) : DocScores
{
    public override float Highest => highest;

    public override void AddTops(Span<float> tops) => matcher.AddTops(tops);

    public override float ScoreOf(int doc) => matcher.ScoreOf(doc);
}
