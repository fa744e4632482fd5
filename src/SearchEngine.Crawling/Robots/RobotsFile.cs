using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Robots;

/// <summary>What a robots.txt means for one crawler (RFC 9309).</summary>
internal sealed class RobotsFile
{
    // Longest first, allow before disallow, so that the first match is the one that decides.
    private readonly RobotsRule[] _rules;

    internal RobotsFile(IEnumerable<RobotsRule> rules, TimeSpan? crawlDelay, IReadOnlyList<string> sitemaps)
    {
        _rules = [.. rules.OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.Allows)];
        CrawlDelay = crawlDelay;
        Sitemaps = sitemaps;
    }

    /// <summary>A file that forbids nothing.</summary>
    public static RobotsFile AllowAll { get; } = new([], null, []);

    /// <summary>The pause that the site asks for between requests, as written; null when it asks for none.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Values of the Sitemap lines in their order, not checked.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Reads a file for one product token. Never throws; what cannot be understood is left out.</summary>
    public static RobotsFile Parse(ReadOnlySpan<byte> body, string productToken) => RobotsParser.Parse(body, productToken);

    /// <summary>Whether a URL may be fetched, and the line that says so.</summary>
    public RobotsVerdict Check(Uri url)
    {
        var target = PercentEncoding.Normalize(url.PathAndQuery);
        // RFC 9309, 2.2.2: the file itself is always allowed.
        if (target == "/robots.txt") return new RobotsVerdict(true, "");
        foreach (var rule in _rules)
            if (rule.Pattern.Matches(target)) return new RobotsVerdict(rule.Allows, rule.Line);
        return new RobotsVerdict(true, "");
    }
}
