namespace SearchEngine.Lucene.Querying;

/// <summary>A ranked hit.</summary>
/// <param name="Document">Document number in the view.</param>
/// <param name="Score">Relevance.</param>
/// <param name="Key">What it was sorted by: the score's bits, or publication in Unix seconds.</param>
internal readonly record struct RankedHit(int Document, float Score, long Key);
