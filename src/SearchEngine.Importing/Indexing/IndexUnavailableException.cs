namespace SearchEngine.Importing.Indexing;

/// <summary>The index cannot be searched at the moment. Articles are stored all the same; it is opened or built again in the background.</summary>
public sealed class IndexUnavailableException : Exception
{
    /// <summary>With the standard message.</summary>
    public IndexUnavailableException() : this("The index is being opened again; try again in a moment. Stored articles are not affected.") { }

    /// <summary>With a message of its own.</summary>
    public IndexUnavailableException(string message) : base(message) { }

    /// <summary>With a cause.</summary>
    public IndexUnavailableException(string message, Exception innerException) : base(message, innerException) { }
}
