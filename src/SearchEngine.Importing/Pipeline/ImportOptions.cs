using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Pipeline;

/// <summary>How an import works. The defaults suit every machine.</summary>
public sealed record ImportOptions
{
    /// <summary>Articles cleaned and annotated at the same time, 1 to 64.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Most articles in one transaction of the store, 1 to 10,000.</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>Longest time that a prepared article waits for others to share its transaction.</summary>
    public TimeSpan BatchDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Bytes of pages and lines in memory at once; one larger than that goes alone.</summary>
    public int MaxBytesInFlight { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bounds on files and lines.</summary>
    public ImportLimits Limits { get; init; } = new();

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of range; the message names it, its value and the range.</exception>
    public void Validate()
    {
        Require(Workers is >= 1 and <= 64, nameof(Workers), Workers, "1 to 64");
        Require(BatchSize is >= 1 and <= 10_000, nameof(BatchSize), BatchSize, "1 to 10,000");
        Require(BatchDelay >= TimeSpan.Zero && BatchDelay <= TimeSpan.FromMinutes(1), nameof(BatchDelay), BatchDelay, "0 to 1 minute");
        Require(MaxBytesInFlight >= 1, nameof(MaxBytesInFlight), MaxBytesInFlight, "1 or more");
        Require(Limits.MaxLineBytes >= 1, nameof(ImportLimits.MaxLineBytes), Limits.MaxLineBytes, "1 or more");
        Require(Limits.MaxPageBytes >= 1, nameof(ImportLimits.MaxPageBytes), Limits.MaxPageBytes, "1 or more");
        Require(Limits.MaxArchiveEntries >= 1, nameof(ImportLimits.MaxArchiveEntries), Limits.MaxArchiveEntries, "1 or more");
        Require(Limits.MaxArchiveRatio >= 1, nameof(ImportLimits.MaxArchiveRatio), Limits.MaxArchiveRatio, "1 or more");
        Require(Limits.MaxStreamedArchiveBytes >= 1, nameof(ImportLimits.MaxStreamedArchiveBytes), Limits.MaxStreamedArchiveBytes, "1 or more");
    }

    private static void Require(bool holds, string name, object value, string range)
    {
        if (!holds) throw new ArgumentException($"Import option {name} is {value}; it must be {range}.", name);
    }
}
