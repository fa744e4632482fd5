using SearchEngine.Lucene.Querying;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Keeps the best hits in some order while segments come by, in the order of their documents.</summary>
internal interface IHitRanking
{
    void Rank(HitsOfSegment found, Scratch scratch, CancellationToken cancellation);

    /// <summary>Best first. To be called once.</summary>
    IReadOnlyList<RankedHit> Ranked();
}
