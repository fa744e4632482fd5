namespace SearchEngine.Lucene.Highlighting;

/// <summary>Something whose mentions are to be marked, because a query or a filter asks for it.</summary>
/// <param name="Key">Tells it from others.</param>
/// <param name="Names">What it is called. Where a name has a capital letter the text must have one too: the country is not the bird.</param>
internal sealed record SoughtName(string Key, IReadOnlyList<string> Names);
