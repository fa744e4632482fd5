namespace SearchEngine.Storage;

/// <summary>Another process owns the data directory. The message names it and the remedy.</summary>
public sealed class DataDirectoryInUseException : Exception
{
    /// <summary>With the standard message.</summary>
    public DataDirectoryInUseException() : base("The data directory is in use by another process. Stop it, or choose another directory with --data.") { }

    /// <summary>With a message of its own.</summary>
    public DataDirectoryInUseException(string message) : base(message) { }

    /// <summary>With a cause.</summary>
    public DataDirectoryInUseException(string message, Exception innerException) : base(message, innerException) { }
}
