namespace SearchEngine.Entities;

/// <summary>A knowledge file holds something that cannot be used; the message names file, line, cause and remedy.</summary>
public sealed class KnowledgeBaseException : Exception
{
    /// <summary>An error with a message for the file's author.</summary>
    public KnowledgeBaseException(string message) : base(message) { }

    /// <summary>An error caused by another one, such as an unreadable file.</summary>
    public KnowledgeBaseException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>An error without details.</summary>
    public KnowledgeBaseException() { }
}
