using SearchEngine.Search;

namespace SearchEngine.Importing.Indexing;

/// <summary>An index that is open for reading and writing.</summary>
/// <param name="Reader">Its reading side.</param>
/// <param name="Writer">Its writing side.</param>
/// <param name="Lifetime">Closes both without committing.</param>
/// <param name="IsOutdated">True when it was built by rules that differ from today's; it still serves until it is rebuilt.</param>
internal sealed record OpenedIndex(IArticleIndex Reader, IArticleIndexWriter Writer, IDisposable Lifetime, bool IsOutdated = false);
