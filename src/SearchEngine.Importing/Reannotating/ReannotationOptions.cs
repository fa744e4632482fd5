namespace SearchEngine.Importing.Reannotating;

/// <summary>How stored articles are annotated again.</summary>
public sealed record ReannotationOptions
{
    /// <summary>Only say what would change.</summary>
    public bool IsPreview { get; init; }

    /// <summary>How many gained and lost values the report names.</summary>
    public int Top { get; init; } = 20;

    /// <summary>Articles in a transaction.</summary>
    internal int BatchSize { get; init; } = Renewal.BatchSize;
}
