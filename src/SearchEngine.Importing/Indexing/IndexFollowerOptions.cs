namespace SearchEngine.Importing.Indexing;

/// <summary>How closely the index follows the store.</summary>
internal sealed record IndexFollowerOptions
{
    /// <summary>Longest time until an applied change can be found.</summary>
    public TimeSpan RefreshAfter { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Longest time until an applied change is in a commit: what has to be caught up with after a crash.</summary>
    public TimeSpan CommitAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Changes after which a commit is made earlier.</summary>
    public int CommitAfterChanges { get; init; } = 50_000;

    /// <summary>Changes that wait in memory before writers of the store are slowed down.</summary>
    public int MaxPending { get; init; } = 2048;

    /// <summary>Pause before an index that failed is opened again.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);
}
