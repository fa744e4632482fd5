namespace SearchEngine.Importing.Sources;

/// <summary>Bounds on what comes from outside. What is larger is reported and skipped.</summary>
public sealed record ImportLimits
{
    /// <summary>Largest page or text, in bytes after decompression.</summary>
    public int MaxPageBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Longest line of JSON Lines, in bytes.</summary>
    public int MaxLineBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most files in one ZIP archive; its list of files, about 500 bytes each, is kept in memory.</summary>
    public int MaxArchiveEntries { get; init; } = 250_000;

    /// <summary>What a ZIP archive may unpack to, as a multiple of its own size; <see cref="MaxPageBytes"/> are allowed in any case. Pages come to 5 to 20.</summary>
    public int MaxArchiveRatio { get; init; } = 200;

    /// <summary>Largest ZIP archive on a stream, in bytes: it is copied to a temporary file, for its list of files stands at its end.</summary>
    public long MaxStreamedArchiveBytes { get; init; } = 1024L * 1024 * 1024;
}
