namespace SearchEngine.Lucene.Spelling;

/// <summary>A word of the index near a misspelt one.</summary>
/// <param name="Text">The word.</param>
/// <param name="Frequency">Articles that have it.</param>
/// <param name="Edits">Insertions, deletions, replacements and swaps between the two.</param>
internal readonly record struct Neighbour(string Text, int Frequency, int Edits);
