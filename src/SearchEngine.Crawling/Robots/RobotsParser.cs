using System.Globalization;
using System.Text;

namespace SearchEngine.Crawling.Robots;

/// <summary>Reads robots.txt line by line.</summary>
internal sealed class RobotsParser
{
    /// <summary>Bytes that are read of a file; RFC 9309, 2.5 asks for 500 KiB at least.</summary>
    public const int MaxBytes = 1024 * 1024;

    // As long as Google's parser reads a line: eight times the longest URL that browsers agreed on.
    private const int MaxLine = 8 * 2083;
    private const int MaxSitemaps = 1000;

    private readonly string _productToken;
    private readonly List<RobotsRule> _ownRules = [];
    private readonly List<RobotsRule> _commonRules = [];
    private readonly List<string> _sitemaps = [];
    private TimeSpan? _ownDelay;
    private TimeSpan? _commonDelay;
    private bool _isNamed;
    private bool _inOwnGroup;
    private bool _inCommonGroup;
    private bool _readsAgents;

    private RobotsParser(string productToken) => _productToken = productToken;

    public static RobotsFile Parse(ReadOnlySpan<byte> body, string productToken)
    {
        if (body.StartsWith("\uFEFF"u8)) body = body[3..];
        if (body.Length > MaxBytes)
        {
            body = body[..MaxBytes];
            // Half a line could forbid more or less than the whole one.
            body = body[..(body.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];
        }

        var parser = new RobotsParser(productToken);
        foreach (var range in body.SplitAny((byte)'\n', (byte)'\r'))
        {
            var line = body[range];
            parser.Read(Encoding.UTF8.GetString(line.Length > MaxLine ? line[..MaxLine] : line));
        }
        return parser._isNamed
            ? new RobotsFile(parser._ownRules, parser._ownDelay, parser._sitemaps)
            : new RobotsFile(parser._commonRules, parser._commonDelay, parser._sitemaps);
    }

    private void Read(string line)
    {
        if (!TrySplit(line, out var key, out var value)) return;
        switch (key.ToLowerInvariant())
        {
            case "user-agent" or "useragent" or "user agent":
                StartGroup(value);
                break;
            case "allow":
                AddRule(value, allows: true);
                break;
            // Spellings that sites use and Google's parser accepts.
            case "disallow" or "dissallow" or "dissalow" or "disalow" or "diasllow" or "disallaw":
                AddRule(value, allows: false);
                break;
            case "crawl-delay" or "crawldelay":
                AddDelay(value);
                break;
            case "sitemap" or "site-map":
                if (value.Length > 0 && _sitemaps.Count < MaxSitemaps) _sitemaps.Add(value);
                break;
        }
    }

    private static bool TrySplit(string line, out string key, out string value)
    {
        key = value = "";
        var comment = line.IndexOf('#');
        var text = (comment < 0 ? line : line[..comment]).Trim();
        var separator = text.IndexOf(':');
        if (separator < 0)
        {
            // "disallow /" is meant as "disallow: /"; more than two words are a sentence.
            separator = text.AsSpan().IndexOfAny(' ', '\t');
            if (separator < 0 || text.AsSpan(separator).Trim().IndexOfAny(' ', '\t') >= 0) return false;
        }
        key = text[..separator].Trim();
        value = text[(separator + 1)..].Trim();
        return key.Length > 0;
    }

    private void StartGroup(string agent)
    {
        // RFC 9309, 2.2.1: user-agent lines in a row share the rules that follow; a rule ends the row.
        if (!_readsAgents) _inOwnGroup = _inCommonGroup = false;
        _readsAgents = true;

        if (agent is "*" || agent.StartsWith("* ", StringComparison.Ordinal) || agent.StartsWith("*\t", StringComparison.Ordinal)) _inCommonGroup = true;
        else if (ProductTokenOf(agent).Equals(_productToken, StringComparison.OrdinalIgnoreCase)) _inOwnGroup = _isNamed = true;
    }

    // "FooBot/2.1 (+https://…)" names FooBot.
    private static ReadOnlySpan<char> ProductTokenOf(string agent)
    {
        var length = 0;
        while (length < agent.Length && (char.IsAsciiLetter(agent[length]) || agent[length] is '-' or '_')) length++;
        return agent.AsSpan(0, length);
    }

    private void AddRule(string path, bool allows)
    {
        _readsAgents = false;
        if (path.Length == 0 || !(_inOwnGroup || _inCommonGroup)) return;
        var shown = path.Length <= 100 ? path : path[..100] + "…";
        var rule = new RobotsRule(allows, new RobotsPattern(path), $"{(allows ? "Allow" : "Disallow")}: {shown}");
        if (_inOwnGroup) _ownRules.Add(rule);
        if (_inCommonGroup) _commonRules.Add(rule);
    }

    // Not in RFC 9309, so it does not end a row of user-agent lines; the longest value of a group counts.
    private void AddDelay(string value)
    {
        if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds > TimeSpan.MaxValue.TotalDays) return;
        var delay = TimeSpan.FromSeconds(seconds);
        if (_inOwnGroup && !(_ownDelay >= delay)) _ownDelay = delay;
        if (_inCommonGroup && !(_commonDelay >= delay)) _commonDelay = delay;
    }
}
