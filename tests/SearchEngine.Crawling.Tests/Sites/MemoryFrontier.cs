using SearchEngine.Articles.Frontier;

namespace SearchEngine.Crawling.Tests.Sites;

/// <summary>The frontier's contract in a dictionary.</summary>
internal sealed class MemoryFrontier : IFrontierStore
{
    private sealed record Row(FrontierEntry Entry, long Number, FrontierState State, string? Outcome);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);

    public int Enqueue(IReadOnlyCollection<FrontierEntry> entries)
    {
        lock (_lock) return entries.Count(entry => _rows.TryAdd(entry.Url.AbsoluteUri, new Row(entry, _rows.Count, FrontierState.Queued, null)));
    }

    public IReadOnlyList<FrontierEntry> Peek(string authority, int count)
    {
        lock (_lock)
            return [.. _rows.Values.Where(row => row.State == FrontierState.Queued && row.Entry.Url.Authority == authority)
                .OrderBy(row => row.Entry.Priority).ThenBy(row => row.Number).Take(count).Select(row => row.Entry)];
    }

    public IReadOnlyList<string> QueuedAuthorities()
    {
        lock (_lock) return [.. _rows.Values.Where(row => row.State == FrontierState.Queued).Select(row => row.Entry.Url.Authority).Distinct()];
    }

    public void Complete(Uri url, FrontierState state, string outcome, string? eTag = null, string? lastModified = null)
    {
        lock (_lock)
        {
            if (!_rows.TryGetValue(url.AbsoluteUri, out var row)) throw new ArgumentException($"'{url}' was never enqueued.", nameof(url));
            var entry = row.Entry with
            {
                ETag = eTag ?? row.Entry.ETag,
                LastModified = lastModified ?? row.Entry.LastModified,
                Attempts = row.Entry.Attempts + (state == FrontierState.Queued ? 1 : 0),
            };
            _rows[url.AbsoluteUri] = row with { Entry = entry, State = state, Outcome = outcome };
        }
    }

    public int Requeue(IReadOnlyCollection<string> authorities)
    {
        lock (_lock)
        {
            var rows = _rows.Values.Where(row => row.State != FrontierState.Queued && authorities.Contains(row.Entry.Url.Authority)).ToArray();
            foreach (var row in rows) _rows[row.Entry.Url.AbsoluteUri] = row with { Entry = row.Entry with { Attempts = 0 }, State = FrontierState.Queued, Outcome = null };
            return rows.Length;
        }
    }

    public FrontierCounts Count()
    {
        lock (_lock)
            return new FrontierCounts(
                _rows.Values.Count(row => row.State == FrontierState.Queued),
                _rows.Values.Count(row => row.State == FrontierState.Done),
                _rows.Values.Count(row => row.State == FrontierState.Failed));
    }

    /// <summary>State and outcome of a URL; null when it is not known.</summary>
    public (FrontierState State, string? Outcome)? this[string url]
    {
        get
        {
            lock (_lock) return _rows.TryGetValue(url, out var row) ? (row.State, row.Outcome) : null;
        }
    }

    public IReadOnlyList<string> Urls
    {
        get
        {
            lock (_lock) return [.. _rows.Keys];
        }
    }
}
