namespace SearchEngine.Importing.Sources;

/// <summary>Bounds on what comes from outside. What is larger is reported and skipped.</summary>
public sealed record ImportLimits
{
    /// <summary>Largest page or text, in bytes after decompression.</summary>
    public int MaxPageBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Longest line of JSON Lines, in bytes.</summary>
    public int MaxLineBytes { get; init; } = 32 * 1024 * 1024;
}
