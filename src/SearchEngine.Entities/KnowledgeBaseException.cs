namespace SearchEngine.Entities;

/// <summary>A built-in knowledge file holds something that cannot be used; the message names file, line, cause and remedy. The user's own files never cause it: see <see cref="KnowledgeBase.Problems"/>.</summary>
public sealed class KnowledgeBaseException : Exception
{
    /// <summary>An error with a message for the file's author.</summary>
    public KnowledgeBaseException(string message) : base(message) { }

    /// <summary>An error caused by another one, such as an unreadable row.</summary>
    public KnowledgeBaseException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>An error without details.</summary>
    public KnowledgeBaseException() { }
}
