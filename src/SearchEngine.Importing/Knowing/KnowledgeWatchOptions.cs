namespace SearchEngine.Importing.Knowing;

/// <summary>How soon a change of the user's knowledge is noticed.</summary>
internal sealed record KnowledgeWatchOptions
{
    /// <summary>How long the files must stay as they are before they are read: an editor writes in several steps.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How often they are looked at where the system does not tell of changes, as on network drives.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Let the system tell of changes.</summary>
    public bool Notifications { get; init; } = true;
}
