namespace SearchEngine.Articles.Frontier;

/// <summary>Where a URL stands in a crawl.</summary>
public enum FrontierState
{
    /// <summary>Waiting to be fetched.</summary>
    Queued,

    /// <summary>Fetched; what became of it is in the outcome.</summary>
    Done,

    /// <summary>Given up; the outcome says why.</summary>
    Failed,
}

/// <summary>A URL that a crawl knows of.</summary>
/// <param name="Url">Canonical absolute http(s) URL, without fragment.</param>
/// <param name="Depth">Links from a seed; seeds and sitemap entries are 0.</param>
/// <param name="Priority">Lower is fetched earlier.</param>
public sealed record FrontierEntry(Uri Url, int Depth, int Priority)
{
    /// <summary>ETag of the last answer; null when none.</summary>
    public string? ETag { get; init; }

    /// <summary>Last-Modified of the last answer, as sent; null when none.</summary>
    public string? LastModified { get; init; }

    /// <summary>How often a fetch was tried and failed for a passing reason.</summary>
    public int Attempts { get; init; }
}

/// <summary>Counts of a frontier.</summary>
public sealed record FrontierCounts(long Queued, long Done, long Failed);

/// <summary>The crawl frontier, kept in the store so that a crawl survives its process. Thread-safe.</summary>
public interface IFrontierStore
{
    /// <summary>Adds URLs that are not known yet; known ones stay as they are. Durable on return.</summary>
    /// <returns>How many were new.</returns>
    int Enqueue(IReadOnlyCollection<FrontierEntry> entries);

    /// <summary>Queued URLs of one host (<see cref="Uri.Authority"/>), best priority and oldest first; they stay queued until <see cref="Complete"/>.</summary>
    IReadOnlyList<FrontierEntry> Peek(string authority, int count);

    /// <summary>Hosts (<see cref="Uri.Authority"/>) with queued URLs.</summary>
    IReadOnlyList<string> QueuedAuthorities();

    /// <summary>Records what became of a URL. Durable on return.</summary>
    /// <param name="url">A URL that was enqueued.</param>
    /// <param name="state">Its new state; <see cref="FrontierState.Queued"/> counts an attempt and keeps it waiting.</param>
    /// <param name="outcome">Reason in words, such as "stored", "not-modified", "http-404".</param>
    /// <param name="eTag">ETag of the answer.</param>
    /// <param name="lastModified">Last-Modified of the answer, as sent.</param>
    void Complete(Uri url, FrontierState state, string outcome, string? eTag = null, string? lastModified = null);

    /// <summary>Puts finished URLs of the hosts back into the queue, with their ETag and Last-Modified, so that a crawl refreshes them.</summary>
    /// <returns>How many.</returns>
    int Requeue(IReadOnlyCollection<string> authorities);

    /// <summary>Counts by state, over all hosts.</summary>
    FrontierCounts Count();
}
