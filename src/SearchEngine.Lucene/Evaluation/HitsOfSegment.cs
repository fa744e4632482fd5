using Lucene.Net.Index;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>What was found in a segment, and what its scores come from.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Hits">All hits.</param>
/// <param name="Constant">Score that every hit has.</param>
/// <param name="Sources">Give the scores that come with matching.</param>
/// <param name="Signals">Add to them, in this order.</param>
/// <param name="OfTitles">How many of them, the first, look at titles alone.</param>
/// <param name="Unpromised">Those of them whose most is in no source's <see cref="ScoreSource.Promise"/>.</param>
internal sealed record HitsOfSegment(AtomicReaderContext Segment, DocSet Hits, float Constant, ScoreSource[] Sources, DocScores[] Signals, int OfTitles, DocScores[] Unpromised)
{
    public int MaxDoc => Segment.AtomicReader.MaxDoc;

    public int DocBase => Segment.DocBase;

    /// <summary>The first score of a hit, before signals. Documents have to be asked for in ascending order.</summary>
    public float MatchingScoreOf(int doc)
    {
        var score = Constant;
        foreach (var source in Sources) score += source.ScoreOf(doc);
        return score;
    }
}
