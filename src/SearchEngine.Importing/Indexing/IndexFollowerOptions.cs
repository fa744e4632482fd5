namespace SearchEngine.Importing.Indexing;

/// <summary>How closely the index follows the store.</summary>
internal sealed record IndexFollowerOptions
{
    /// <summary>Longest time until an applied change can be found, unless a long import keeps the index busy.</summary>
    public TimeSpan RefreshAfter { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Longest time until an applied change is in a commit: what has to be caught up with after a crash.</summary>
    public TimeSpan CommitAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Changes after which a commit is made earlier.</summary>
    public int CommitAfterChanges { get; init; } = 50_000;

    /// <summary>Changes that wait in memory before writers of the store are slowed down: about a third of a second's work, since what comes next waits behind them.</summary>
    public int MaxPending { get; init; } = 512;

    /// <summary>Pause before an index that failed is opened again.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);
}
