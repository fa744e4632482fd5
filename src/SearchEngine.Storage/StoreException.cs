namespace SearchEngine.Storage;

/// <summary>Why the store could not do its work.</summary>
public enum StoreFailure
{
    /// <summary>The file system could not read or write.</summary>
    InputOutput,

    /// <summary>No space is left. Reading goes on, and writing works again when space is freed.</summary>
    DiskFull,

    /// <summary>The file or directory may not be written or read by this user.</summary>
    AccessDenied,

    /// <summary>The file is not a store, or is damaged.</summary>
    Damaged,

    /// <summary>The file was written by a newer version of the program.</summary>
    NewerVersion,

    /// <summary>Another process held the file for too long.</summary>
    Busy,
}

/// <summary>The store could not read or write. The message names the file, the cause and the remedy; nothing was half-written.</summary>
/// <remarks>An <see cref="IOException"/>, so that those who do not know the store can tell it from a defect.</remarks>
public sealed class StoreException : IOException
{
    /// <summary>With the standard message.</summary>
    public StoreException() : this("The article store could not read or write.") { }

    /// <summary>With a message of its own.</summary>
    public StoreException(string message) : base(message) { }

    /// <summary>With a cause.</summary>
    public StoreException(string message, Exception innerException) : base(message, innerException) { }

    internal StoreException(StoreFailure failure, string message, Exception? cause = null) : base(message, cause) => Failure = failure;

    /// <summary>Kind of the failure.</summary>
    public StoreFailure Failure { get; }
}
