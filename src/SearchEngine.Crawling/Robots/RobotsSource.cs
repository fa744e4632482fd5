using SearchEngine.Crawling.Fetching;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Robots;

/// <summary>What came of asking for a robots.txt.</summary>
internal abstract record RobotsAnswer
{
    private RobotsAnswer() { }

    /// <summary>The site has rules, or none and so allows everything.</summary>
    public sealed record Known(RobotsFile File) : RobotsAnswer;

    /// <summary>RFC 9309, 2.3.1.4: server or network failure, everything is disallowed for now.</summary>
    public sealed record Unreachable(FetchResult.Failed Failure, TimeSpan? RetryAfter) : RobotsAnswer;
}

/// <summary>Gets robots.txt files by the rules of RFC 9309, section 2.3.</summary>
internal sealed class RobotsSource(Fetcher fetcher, string productToken)
{
    // RFC 9309, 2.3.1.2: at least five in a row, across hosts too; more count as unavailable.
    private const int MaxRedirects = 5;

    /// <summary>Asks one origin. The answer is for that origin alone, wherever redirects led.</summary>
    public async Task<RobotsAnswer> FetchAsync(Uri origin, CancellationToken cancellation)
    {
        var url = new Uri(origin, "/robots.txt");
        for (var hops = 0; hops <= MaxRedirects; hops++)
        {
            switch (await fetcher.FetchAsync(url, null, null, cancellation))
            {
                case FetchResult.Fetched fetched:
                    return Read(fetched.Body);
                case FetchResult.Redirected redirected:
                    if (redirected.Location is not { } location || !CanonicalUrl.TryResolve(location, url, out var target) || !CanonicalUrl.IsWeb(target)) return new RobotsAnswer.Known(RobotsFile.AllowAll);
                    url = target;
                    break;
                case FetchResult.Busy { Status: 429 } or FetchResult.Failed { Status: >= 400 and < 500 } or FetchResult.NotModified:
                    return new RobotsAnswer.Known(RobotsFile.AllowAll);
                case FetchResult.Busy busy:
                    return new RobotsAnswer.Unreachable(new FetchResult.Failed($"http-{busy.Status}", "robots.txt", IsPassing: true), busy.RetryAfter);
                case FetchResult.Failed { Status: >= 200 and < 300 }:
                    return new RobotsAnswer.Known(RobotsFile.AllowAll);
                case FetchResult.Failed failed:
                    return new RobotsAnswer.Unreachable(failed, null);
            }
        }
        return new RobotsAnswer.Known(RobotsFile.AllowAll);
    }

    private RobotsAnswer Read(ResponseBody body)
    {
        using var stream = BodyDecoder.TryOpen(body, new ByteSize(RobotsParser.MaxBytes * 2));
        if (stream is null) return Unreadable("an unknown content coding");
        var bytes = new byte[RobotsParser.MaxBytes + 1];
        try
        {
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return new RobotsAnswer.Known(RobotsFile.Parse(bytes.AsSpan(0, length), productToken));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // Half a file could lack the line that forbids.
            return Unreadable("broken compression");
        }
    }

    private static RobotsAnswer.Unreachable Unreadable(string cause) =>
        new(new FetchResult.Failed("robots-unreadable", cause, IsPassing: true), null);
}
