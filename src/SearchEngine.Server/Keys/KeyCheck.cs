namespace SearchEngine.Server.Keys;

/// <summary>What became of a key that came with a request.</summary>
internal abstract record KeyCheck
{
    public sealed record Accepted(ApiKey Key) : KeyCheck;

    public sealed record Unknown : KeyCheck;

    public sealed record Expired(DateTimeOffset Since) : KeyCheck;

    /// <summary>The key file is there and cannot be read, so nobody is let in.</summary>
    public sealed record Unreadable(string Detail) : KeyCheck;
}
