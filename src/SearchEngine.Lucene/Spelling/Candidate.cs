namespace SearchEngine.Lucene.Spelling;

/// <summary>A word of the index that a misspelt one may stand for.</summary>
/// <param name="Text">The word, or two words parted by a space.</param>
/// <param name="Stem">What the index matches it by; of two words, the rarer one's.</param>
/// <param name="Score">How likely it is by itself, in nats up to a constant.</param>
internal sealed record Candidate(string Text, string Stem, double Score);
