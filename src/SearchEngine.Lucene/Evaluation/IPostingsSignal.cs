namespace SearchEngine.Lucene.Evaluation;

/// <summary>A signal of our own that can score from decoded postings, which is many times faster than from an index's files.</summary>
internal interface IPostingsSignal : IBoundedQuery
{
    /// <summary>What one look costs next to other signals; the dearest are asked last.</summary>
    int Cost { get; }

    /// <summary>The signal in a segment.</summary>
    /// <param name="postings">Decoded postings of the view.</param>
    /// <param name="leaf">The segment.</param>
    /// <param name="boost">What its scores are multiplied with.</param>
    /// <param name="scratch">For what lives no longer than the evaluation of the segment.</param>
    /// <returns>Null when the postings are not at hand yet: then it is scored as a query.</returns>
    DocScores? SignalIn(ViewPostings postings, int leaf, float boost, Scratch scratch);
}
