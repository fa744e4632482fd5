namespace SearchEngine.Importing.Sources;

/// <summary>Stable codes for what is not imported, beside those of cleaning (<c>not-html</c>, <c>listing</c>, …).</summary>
internal static class RefusalReason
{
    public const string Unsupported = "unsupported";
    public const string TooLarge = "too-large";
    public const string UnreadableLine = "unreadable-line";
    public const string Empty = "empty";
    public const string Encrypted = "encrypted";
}
