namespace SearchEngine.Lucene.Evaluation;

/// <summary>Documents with scores that Lucene worked out: phrases, and all queries without a way of their own here.</summary>
internal sealed class ScoredSource(int[] docs, float[] scores, int count) : ScoreSource
{
    private readonly float _highest = HighestOf(scores.AsSpan(0, count));
    private int _at;

    public override DocSet Set { get; } = new(docs, null, count);

    public override float Highest => _highest;

    public override void AddTops(Span<float> tops)
    {
        for (var i = 0; i < count;)
        {
            var window = docs[i] >> Postings.WindowShift;
            var end = (window + 1) << Postings.WindowShift;
            var top = 0f;
            for (; i < count && docs[i] < end; i++) top = Math.Max(top, scores[i]);
            tops[window] += top;
        }
    }

    public override void AddScores(int window, Span<float> into, Span<float> bounds)
    {
        var end = (window + 1) << Postings.WindowShift;
        _at = Galloping.FirstAtOrAfter(Set.Docs, _at, window << Postings.WindowShift);
        for (; _at < count && docs[_at] < end; _at++)
        {
            into[docs[_at] & (Postings.Window - 1)] += scores[_at];
            bounds[docs[_at] & (Postings.Window - 1)] += scores[_at] + Promise;
        }
    }

    public override float ScoreOf(int doc)
    {
        _at = Galloping.FirstAtOrAfter(Set.Docs, _at, doc);
        return _at < count && docs[_at] == doc ? scores[_at] : 0;
    }

    private static float HighestOf(ReadOnlySpan<float> scores)
    {
        var highest = 0f;
        foreach (var score in scores) highest = Math.Max(highest, score);
        return highest;
    }
}
