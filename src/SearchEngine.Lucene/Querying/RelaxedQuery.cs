using SearchEngine.Search.Query;

namespace SearchEngine.Lucene.Querying;

/// <summary>A query that asks for less than what was typed.</summary>
/// <param name="Root">What is still asked for.</param>
/// <param name="Fewest">How many of the plain words at its top must match; null for all.</param>
/// <param name="Words">How many plain words its hits have at least.</param>
/// <param name="Note">What was left out, as a sentence; null when it goes without saying.</param>
internal sealed record RelaxedQuery(QueryNode Root, int? Fewest, int Words, string? Note);
