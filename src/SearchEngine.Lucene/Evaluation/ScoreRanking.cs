using SearchEngine.Lucene.Querying;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>The best hits by score, ties by document number.</summary>
internal sealed class ScoreRanking(int size, (float Score, int Document)? after) : IHitRanking
{
    private readonly TopHits _top = new(size, after);

    public void Rank(HitsOfSegment found, Scratch scratch, CancellationToken cancellation) => new LeafRanking(_top, found, scratch, cancellation).Rank();

    public IReadOnlyList<RankedHit> Ranked() => _top.Ranked();
}
