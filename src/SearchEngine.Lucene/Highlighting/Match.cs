namespace SearchEngine.Lucene.Highlighting;

/// <summary>A place that a query asks for.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">First character after.</param>
/// <param name="Key">What was found: the same for the same word or phrase.</param>
/// <param name="Weight">What it is worth in a passage.</param>
/// <param name="Position">Number of its first word in the text.</param>
internal readonly record struct Match(int Start, int End, int Key, double Weight, int Position);
