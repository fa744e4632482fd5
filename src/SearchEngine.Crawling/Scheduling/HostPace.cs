namespace SearchEngine.Crawling.Scheduling;

/// <summary>Says when a host may be asked again.</summary>
/// <remarks>Not thread-safe; a host's lane is its only user.</remarks>
internal sealed class HostPace(CrawlOptions options, TimeProvider time)
{
    private static readonly TimeSpan MaxCrawlDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MaxLatencyDelay = TimeSpan.FromSeconds(10);

    // Up to here a failure is the URL's, from here on the host's.
    private const int ToleratedFailures = 2;

    private TimeSpan _crawlDelay;
    private TimeSpan _delay = options.HostDelay;
    private TimeSpan _pause;
    private long? _lastEnd;

    /// <summary>Failures without an answer that was none in between.</summary>
    public int FailuresInARow { get; private set; }

    /// <summary>Whether the host failed so often that it is left alone.</summary>
    public bool IsGivenUp => FailuresInARow >= options.MaxFailuresPerHost;

    /// <summary>What is left to wait, zero when the host may be asked.</summary>
    public TimeSpan Wait
    {
        get
        {
            if (_lastEnd is not { } end) return TimeSpan.Zero;
            var least = _pause > _delay ? _pause : _delay;
            var left = least - time.GetElapsedTime(end);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Takes over the crawl-delay of robots.txt, capped; it can only lengthen the own delay.</summary>
    public void SetCrawlDelay(TimeSpan? crawlDelay)
    {
        _crawlDelay = crawlDelay is { } asked ? Shorter(asked, MaxCrawlDelay) : TimeSpan.Zero;
        _delay = Longer(options.HostDelay, _crawlDelay);
    }

    /// <summary>The host answered. A slow host gets a longer pause, unless the delay was switched off.</summary>
    public void Answered(TimeSpan latency)
    {
        FailuresInARow = 0;
        End(options.HostDelay > TimeSpan.Zero ? Shorter(latency, MaxLatencyDelay) : TimeSpan.Zero, TimeSpan.Zero);
    }

    /// <summary>The host failed, or asked for a pause.</summary>
    /// <param name="retryAfter">The pause it asked for; null when it did not.</param>
    /// <param name="isBusy">It said that it has too much to do, so that the pause is due at once.</param>
    public void Failed(TimeSpan? retryAfter, bool isBusy)
    {
        FailuresInARow++;
        var steps = isBusy ? FailuresInARow - 1 : FailuresInARow - 1 - ToleratedFailures;
        var backOff = steps >= 0 ? BackOff(steps) : TimeSpan.Zero;
        End(TimeSpan.Zero, Shorter(retryAfter ?? backOff, options.MaxRetryDelay));
    }

    /// <summary>The retry delay, doubled so many times, capped.</summary>
    public TimeSpan BackOff(int doublings) =>
        TimeSpan.FromTicks((long)Math.Min(options.RetryDelay.Ticks * Math.Pow(2, Math.Min(doublings, 40)), options.MaxRetryDelay.Ticks));

    private void End(TimeSpan latencyDelay, TimeSpan pause)
    {
        _delay = Longer(Longer(options.HostDelay, _crawlDelay), latencyDelay);
        _pause = pause;
        _lastEnd = time.GetTimestamp();
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
