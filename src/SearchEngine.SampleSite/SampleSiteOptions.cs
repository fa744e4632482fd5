namespace SearchEngine.Samples;

/// <summary>How the sample sites are served.</summary>
public sealed class SampleSiteOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How long the bytes of <c>/slow</c> take to arrive.</summary>
    public TimeSpan SlowPageDuration { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The Crawl-delay that robots.txt of the Global Wire asks for; the other sites ask for none.</summary>
    public TimeSpan CrawlDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Clock of the request log and of the slow page.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
