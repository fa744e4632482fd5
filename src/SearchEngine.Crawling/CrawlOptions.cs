using System.Text.RegularExpressions;

namespace SearchEngine.Crawling;

/// <summary>How a crawl behaves. The defaults are polite, bounded and never reach private networks.</summary>
public sealed class CrawlOptions
{
    /// <summary>Product token that robots.txt groups are matched against.</summary>
    public const string ProductToken = "SearchEngineBot";

    /// <summary>Hosts that are fetched from at the same time, 1 to 256; a host never gets more than one connection.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>Least pause between the end of one request to a host and the next one, 0 to 10 minutes. The longer of this, the host's crawl-delay and (unless this is zero) its own response time is kept.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Pages handed to the store before the run ends; null for no limit. What is left stays queued.</summary>
    public long? MaxPages { get; init; }

    /// <summary>Links from a seed or sitemap that are followed, 0 to 1,000; 0 fetches only what seeds, sitemaps and feeds name.</summary>
    public int MaxDepth { get; init; } = 10;

    /// <summary>Only URLs that match are fetched; null for all. Seeds, sitemaps and feeds are read in any case. Use <see cref="CreatePattern"/>.</summary>
    public Regex? Include { get; init; }

    /// <summary>URLs that match are not fetched, seeds excepted; null for none. Use <see cref="CreatePattern"/>.</summary>
    public Regex? Exclude { get; init; }

    /// <summary>Largest body, both as sent and decompressed, 1 KiB to 1 GiB. Larger pages are skipped, of larger sitemaps the beginning is read.</summary>
    public ByteSize MaxBody { get; init; } = ByteSize.Mebibytes(8);

    /// <summary>Largest sitemap or feed after decompression; it is read as a stream. The default is the limit of sitemaps.org.</summary>
    public ByteSize MaxSitemap { get; init; } = ByteSize.Mebibytes(50);

    /// <summary>Time for one request from connecting to the body's last byte, up to 10 minutes.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Redirects followed from one URL, 0 to 100.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>Longest URL, in characters of its canonical form.</summary>
    public int MaxUrlLength { get; init; } = 2083;

    /// <summary>Tries of one URL that fails for a passing reason (5xx, timeout, broken connection), 1 to 20.</summary>
    public int MaxFailuresPerUrl { get; init; } = 3;

    /// <summary>Pause before a failed URL or host is tried again; doubles with each failure in a row.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest pause that failures or a Retry-After header can ask for.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Failures in a row after which a host is left alone until the next run; its URLs stay queued.</summary>
    public int MaxFailuresPerHost { get; init; } = 8;

    /// <summary>Allows loopback and private addresses. Link-local and cloud metadata addresses stay refused.</summary>
    public bool AllowPrivateNetwork { get; init; }

    /// <summary>Page about this crawler, put into the User-Agent header for the sites' operators; null for none.</summary>
    public Uri? Contact { get; init; }

    /// <summary>The User-Agent header.</summary>
    public string UserAgent => Contact is { } contact ? $"{ProductToken}/0.1 (+{contact.AbsoluteUri})" : $"{ProductToken}/0.1";

    /// <summary>Makes a pattern for <see cref="Include"/> and <see cref="Exclude"/> that takes linear time on every URL; without regard to case.</summary>
    /// <exception cref="ArgumentException">The pattern cannot be read, or uses look-around or back references.</exception>
    public static Regex CreatePattern(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new ArgumentException($"The URL pattern '{pattern}' cannot be used: {e.Message} Write it without look-around and back references.", nameof(pattern), e);
        }
    }

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of range; the message names it, its value and the range.</exception>
    public void Validate()
    {
        Require(Concurrency is >= 1 and <= 256, nameof(Concurrency), Concurrency, "1 to 256");
        Require(HostDelay >= TimeSpan.Zero && HostDelay <= TimeSpan.FromMinutes(10), nameof(HostDelay), HostDelay, "0 to 10 minutes");
        Require(MaxPages is null or > 0, nameof(MaxPages), MaxPages, "1 or more, or null");
        Require(MaxDepth is >= 0 and <= 1000, nameof(MaxDepth), MaxDepth, "0 to 1,000");
        Require(MaxBody.Bytes is >= 1024 and <= 1L << 30, nameof(MaxBody), MaxBody, "1 KiB to 1 GiB");
        Require(MaxSitemap.Bytes is >= 1024 and <= 1L << 30, nameof(MaxSitemap), MaxSitemap, "1 KiB to 1 GiB");
        Require(RequestTimeout > TimeSpan.Zero && RequestTimeout <= TimeSpan.FromMinutes(10), nameof(RequestTimeout), RequestTimeout, "above 0 to 10 minutes");
        Require(MaxRedirects is >= 0 and <= 100, nameof(MaxRedirects), MaxRedirects, "0 to 100");
        Require(MaxUrlLength is >= 64 and <= 65_000, nameof(MaxUrlLength), MaxUrlLength, "64 to 65,000");
        Require(MaxFailuresPerUrl is >= 1 and <= 20, nameof(MaxFailuresPerUrl), MaxFailuresPerUrl, "1 to 20");
        Require(MaxFailuresPerHost is >= 1 and <= 1000, nameof(MaxFailuresPerHost), MaxFailuresPerHost, "1 to 1,000");
        Require(RetryDelay >= TimeSpan.Zero && RetryDelay <= MaxRetryDelay, nameof(RetryDelay), RetryDelay, "0 to MaxRetryDelay");
        Require(MaxRetryDelay <= TimeSpan.FromHours(24), nameof(MaxRetryDelay), MaxRetryDelay, "up to 24 hours");
        RequireBounded(Include, nameof(Include));
        RequireBounded(Exclude, nameof(Exclude));
    }

    private static void RequireBounded(Regex? pattern, string name) =>
        Require(pattern is null || pattern.Options.HasFlag(RegexOptions.NonBacktracking) || pattern.MatchTimeout != Regex.InfiniteMatchTimeout, name, pattern, $"a pattern that is non-backtracking or has a timeout; make it with {nameof(CreatePattern)}");

    private static void Require(bool holds, string name, object? value, string range)
    {
        if (!holds) throw new ArgumentException($"Crawl option {name} is {value}; it must be {range}.", name);
    }
}
