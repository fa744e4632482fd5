using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Scheduling;

/// <summary>Counts what a run did. Thread-safe, of bounded size.</summary>
internal sealed class Tally(TimeProvider time)
{
    private const int MaxReasons = 1000;
    private const int MaxExample = 200;

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<Skip, (long Count, string Example)> _skipped = [];
    private readonly Dictionary<Skip, (long Count, string Example)> _failed = [];
    private readonly Dictionary<string, long> _outcomes = new(StringComparer.Ordinal);
    private long _fetched, _notModified, _sitemaps, _redirects, _skips, _failures;
    private Uri? _latest;

    public void Stored(Uri url, string outcome)
    {
        lock (_lock)
        {
            _fetched++;
            _latest = url;
            if (_outcomes.Count < MaxReasons || _outcomes.ContainsKey(outcome)) _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        }
    }

    public void NotModified(Uri url)
    {
        lock (_lock)
        {
            _notModified++;
            _latest = url;
        }
    }

    public void Listing(Uri url)
    {
        lock (_lock)
        {
            _sitemaps++;
            _latest = url;
        }
    }

    public void Redirected()
    {
        lock (_lock) _redirects++;
    }

    public void Skipped(Skip skip, string url, int count = 1)
    {
        lock (_lock)
        {
            _skips += count;
            Count(_skipped, skip, url, count);
        }
    }

    public void Failed(Skip failure, string url)
    {
        lock (_lock)
        {
            _failures++;
            Count(_failed, failure, url, 1);
        }
    }

    public CrawlProgress Progress(long queued)
    {
        lock (_lock)
        {
            return new CrawlProgress
            {
                Fetched = _fetched,
                NotModified = _notModified,
                Sitemaps = _sitemaps,
                Redirects = _redirects,
                Skipped = _skips,
                Failed = _failures,
                Queued = queued,
                Elapsed = time.GetElapsedTime(_start),
                Latest = _latest,
            };
        }
    }

    public CrawlReport Report(CrawlEnd end, long queued)
    {
        var progress = Progress(queued);
        lock (_lock)
        {
            return new CrawlReport
            {
                End = end,
                Progress = progress,
                Outcomes = new Dictionary<string, long>(_outcomes, StringComparer.Ordinal),
                Skipped = List(_skipped),
                Failed = List(_failed),
            };
        }
    }

    private static void Count(Dictionary<Skip, (long Count, string Example)> counts, Skip skip, string url, int count)
    {
        if (counts.Count >= MaxReasons && !counts.ContainsKey(skip)) skip = skip with { Rule = "…" };
        var known = counts.GetValueOrDefault(skip);
        counts[skip] = (known.Count + count, known.Example ?? (url.Length <= MaxExample ? url : url[..MaxExample] + "…"));
    }

    private static ReasonCount[] List(Dictionary<Skip, (long Count, string Example)> counts) =>
        [.. counts.Select(pair => new ReasonCount(pair.Key.Reason, pair.Key.Rule, pair.Value.Count, pair.Value.Example)).OrderByDescending(reason => reason.Count).ThenBy(reason => reason.Reason, StringComparer.Ordinal)];
}
