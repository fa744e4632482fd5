namespace SearchEngine.Lucene.Naming;

/// <summary>The facet values that a typed name stands for.</summary>
/// <param name="Values">Most frequent first; empty when it stands for none that an article carries.</param>
/// <param name="IsWhole">True when it is a value, a label or a known name as a whole; false when its words are among those of longer names.</param>
/// <param name="LeftOut">Values beyond the <see cref="ValueNames.MostValues"/> most frequent.</param>
/// <param name="Absent">A value that the name is known for and no article carries; null unless <paramref name="Values"/> is empty.</param>
internal sealed record NameMatch(IReadOnlyList<string> Values, bool IsWhole, int LeftOut = 0, string? Absent = null);
