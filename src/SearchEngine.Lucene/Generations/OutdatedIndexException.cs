namespace SearchEngine.Lucene.Generations;

/// <summary>An index was built with another schema and has to be built again.</summary>
internal sealed class OutdatedIndexException(string message) : Exception(message);
