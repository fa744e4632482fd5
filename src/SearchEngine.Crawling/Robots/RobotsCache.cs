namespace SearchEngine.Crawling.Robots;

/// <summary>Robots files of one host, a scheme each, kept for a day at most.</summary>
/// <remarks>Not thread-safe; a host's lane is its only user.</remarks>
internal sealed class RobotsCache(RobotsSource source, TimeProvider time)
{
    // RFC 9309, 2.4: not longer than 24 hours, unless the file is unreachable.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private readonly Dictionary<string, (RobotsFile File, long At)> _files = new(StringComparer.Ordinal);

    /// <summary>The file that a URL is subject to.</summary>
    public async Task<RobotsAnswer> GetAsync(Uri url, CancellationToken cancellation)
    {
        var isKnown = _files.TryGetValue(url.Scheme, out var cached);
        if (isKnown && time.GetElapsedTime(cached.At) < Lifetime) return new RobotsAnswer.Known(cached.File);

        var answer = await source.FetchAsync(url, cancellation);
        if (answer is RobotsAnswer.Known known) _files[url.Scheme] = (known.File, time.GetTimestamp());
        else if (isKnown) return new RobotsAnswer.Known(cached.File);
        return answer;
    }

    /// <summary>Whether the next <see cref="GetAsync"/> for the URL makes a request.</summary>
    public bool NeedsRequest(Uri url) => !_files.TryGetValue(url.Scheme, out var cached) || time.GetElapsedTime(cached.At) >= Lifetime;
}
