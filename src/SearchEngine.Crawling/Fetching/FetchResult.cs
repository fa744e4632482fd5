namespace SearchEngine.Crawling.Fetching;

/// <summary>What one request came to.</summary>
internal abstract record FetchResult
{
    private FetchResult() { }

    /// <summary>A 2xx answer with its body.</summary>
    public sealed record Fetched(int Status, ResponseBody Body) : FetchResult
    {
        public string? ETag { get; init; }
        public string? LastModified { get; init; }
        public IReadOnlyList<string> RobotsTags { get; init; } = [];
    }

    /// <summary>304: what we have is current.</summary>
    public sealed record NotModified(string? ETag, string? LastModified) : FetchResult;

    /// <summary>A redirect; null when it names no target.</summary>
    public sealed record Redirected(string? Location) : FetchResult;

    /// <summary>429 or 503: the host wants a pause, null when it says not how long.</summary>
    public sealed record Busy(int Status, TimeSpan? RetryAfter) : FetchResult;

    /// <summary>Nothing to be had.</summary>
    /// <param name="Reason">Stable code, such as <c>http-404</c> or <c>timeout</c>.</param>
    /// <param name="Detail">The rule or cause in words; may be empty.</param>
    /// <param name="IsPassing">Whether another try may succeed.</param>
    /// <param name="Status">HTTP status; null when there was no answer.</param>
    public sealed record Failed(string Reason, string Detail, bool IsPassing, int? Status = null) : FetchResult;
}
