namespace SearchEngine.Cli;

/// <summary>The command line asks for something that cannot be; the message names the option and the remedy.</summary>
internal sealed class UsageException(string message) : Exception(message);
