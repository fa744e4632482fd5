namespace SearchEngine.Entities.Loading;

/// <summary>A row cannot be used; the message names cause and remedy. It never leaves <see cref="KnowledgeFiles"/>.</summary>
internal sealed class RowException(KnowledgeRow row, string message) : Exception(message)
{
    public KnowledgeRow Row => row;
}
