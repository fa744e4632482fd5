namespace SearchEngine.Lucene.Evaluation;

/// <summary>Clauses of which at least some number have to match.</summary>
internal sealed record ClauseGroup(int Fewest, IReadOnlyList<Clause> Clauses);
