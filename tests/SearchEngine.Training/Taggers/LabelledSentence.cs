namespace SearchEngine.Training.Taggers;

/// <summary>A name among the words of a sentence.</summary>
/// <param name="Start">First word.</param>
/// <param name="Length">Words.</param>
/// <param name="Type">PER, ORG, LOC or MISC.</param>
internal readonly record struct LabelledName(int Start, int Length, string Type);

/// <summary>A sentence as words with the names in it.</summary>
internal sealed record LabelledSentence(IReadOnlyList<string> Words, IReadOnlyList<LabelledName> Names);

/// <summary>Sentences that belong together, and where they come from.</summary>
internal sealed record LabelledDocument(string Source, IReadOnlyList<LabelledSentence> Sentences);
