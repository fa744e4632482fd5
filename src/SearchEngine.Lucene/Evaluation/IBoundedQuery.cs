namespace SearchEngine.Lucene.Evaluation;

/// <summary>A query of our own that knows how high its scores can be, so that it is asked only for documents whose place depends on it.</summary>
internal interface IBoundedQuery
{
    /// <summary>No score is above this, with a boost of 1.</summary>
    float HighestScore { get; }
}
