namespace SearchEngine.Crawling;

/// <summary>Why a crawl run ended.</summary>
public enum CrawlEnd
{
    /// <summary>Nothing is left that this run could fetch.</summary>
    Finished,

    /// <summary><see cref="CrawlOptions.MaxPages"/> was reached; the next run goes on from there.</summary>
    PageLimit,

    /// <summary>It was cancelled; the next run goes on from there.</summary>
    Cancelled,
}

/// <summary>How often a URL was left out or given up for one reason.</summary>
/// <param name="Reason">Stable code, such as <c>robots-disallowed</c>, <c>file-type</c>, <c>http-404</c>.</param>
/// <param name="Rule">The rule that decided, such as <c>Disallow: /private/</c> or <c>.jpg</c>; empty when the reason says it all.</param>
/// <param name="Count">How often; a link counts once for each page that names it.</param>
/// <param name="Example">The first URL it happened to.</param>
public sealed record ReasonCount(string Reason, string Rule, long Count, string Example);

/// <summary>Where a crawl stands.</summary>
public sealed record CrawlProgress
{
    /// <summary>HTML pages fetched and handed to the store.</summary>
    public required long Fetched { get; init; }

    /// <summary>Pages that the server said had not changed.</summary>
    public required long NotModified { get; init; }

    /// <summary>Sitemaps and feeds read.</summary>
    public required long Sitemaps { get; init; }

    /// <summary>Redirects followed.</summary>
    public required long Redirects { get; init; }

    /// <summary>URLs left out by a rule.</summary>
    public required long Skipped { get; init; }

    /// <summary>URLs given up because fetching them failed.</summary>
    public required long Failed { get; init; }

    /// <summary>URLs in the frontier that wait, of all sites in the store.</summary>
    public required long Queued { get; init; }

    /// <summary>Time since the run began.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The URL that was finished last; null at the beginning.</summary>
    public Uri? Latest { get; init; }

    /// <summary>Pages a second, not modified ones included, over the whole run.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? (Fetched + NotModified) / Elapsed.TotalSeconds : 0;
}

/// <summary>What a crawl run did.</summary>
public sealed record CrawlReport
{
    /// <summary>Why it ended.</summary>
    public required CrawlEnd End { get; init; }

    /// <summary>The final counts.</summary>
    public required CrawlProgress Progress { get; init; }

    /// <summary>What the store said of the pages it was given, such as <c>stored</c>, and how often.</summary>
    public required IReadOnlyDictionary<string, long> Outcomes { get; init; }

    /// <summary>URLs left out by a rule, most frequent first.</summary>
    public required IReadOnlyList<ReasonCount> Skipped { get; init; }

    /// <summary>URLs and hosts that could not be fetched, most frequent first.</summary>
    public required IReadOnlyList<ReasonCount> Failed { get; init; }
}
