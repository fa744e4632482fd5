namespace SearchEngine.Lucene.Evaluation;

/// <summary>Clauses of which at least some number have to match.</summary>
/// <param name="First">How many clauses the groups before it have.</param>
/// <param name="Fewest">How many have to match.</param>
/// <param name="Clauses">All of them.</param>
internal sealed record ClauseGroup(int First, int Fewest, Clause[] Clauses);
