namespace SearchEngine.Lucene.Evaluation;

/// <summary>What an article gets for its age, in days.</summary>
/// <param name="columns">Days of the segment.</param>
/// <param name="worth">Of an age in days.</param>
/// <param name="boost">What it is multiplied with.</param>
internal sealed class FreshnessSignal(SegmentColumns columns, Func<int?, float> worth, float boost) : DocScores
{
    public override float Highest => boost * worth(int.MaxValue);

    public override float HighestOf(int doc) => ScoreOf(doc);

    public override void AddTops(Span<float> tops)
    {
        for (var window = 0; window < tops.Length; window++) tops[window] += boost * worth(columns.NewestIn(window));
    }

    public override float ScoreOf(int doc) => boost * worth(columns.DayOf(doc));
}
