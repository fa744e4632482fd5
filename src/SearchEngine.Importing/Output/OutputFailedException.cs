namespace SearchEngine.Importing.Output;

/// <summary>A result could not be written; the message names the file or folder, the cause and the remedy.</summary>
public sealed class OutputFailedException(string message, Exception inner) : IOException(message, inner);
