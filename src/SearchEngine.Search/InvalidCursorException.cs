namespace SearchEngine.Search;

/// <summary>A paging cursor could not be read. Start again without one.</summary>
public sealed class InvalidCursorException : Exception
{
    /// <summary>With the standard message.</summary>
    public InvalidCursorException() : base("The cursor is not valid: leave it out to start from the first page.") { }

    /// <summary>With a message of its own.</summary>
    public InvalidCursorException(string message) : base(message) { }

    /// <summary>With a cause.</summary>
    public InvalidCursorException(string message, Exception innerException) : base(message, innerException) { }
}
