using System.Numerics;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>The same score for every document of a set.</summary>
internal sealed class ConstantSource(DocSet set, float score, ulong[] bits) : ScoreSource
{
    private const int WordsInWindow = Postings.Window / 64;

    public override DocSet Set => set;

    public override float Highest => set.Count == 0 ? 0 : score;

    public override void AddTops(Span<float> tops)
    {
        for (var window = 0; window < tops.Length; window++) tops[window] += Highest;
    }

    public override void AddScores(int window, Span<float> scores, Span<float> bounds)
    {
        var first = window * WordsInWindow;
        for (var i = 0; i < WordsInWindow && first + i < bits.Length; i++)
            for (var rest = bits[first + i]; rest != 0; rest &= rest - 1)
            {
                var place = (i << 6) + BitOperations.TrailingZeroCount(rest);
                scores[place] += score;
                bounds[place] += score + Promise;
            }
    }

    public override float ScoreOf(int doc) => DocSet.Has(bits, doc) ? score : 0;
}
