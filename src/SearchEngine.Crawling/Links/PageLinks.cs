using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Links;

/// <summary>What a page says about itself and where it points to.</summary>
internal sealed record PageLinks
{
    /// <summary>More links than any page for readers has; the rest is not followed.</summary>
    public const int MaxLinks = 10_000;

    /// <summary>Robots meta tags.</summary>
    public RobotsDirectives Robots { get; private init; }

    /// <summary>The page's own name for itself, not canonical; null when it has none.</summary>
    public Uri? Canonical { get; private init; }

    /// <summary>Its AMP twin; null when it has none.</summary>
    public Uri? AmpTwin { get; private init; }

    /// <summary>Whether it is an AMP page itself.</summary>
    public bool IsAmp { get; private init; }

    /// <summary>Whether it had more than <see cref="MaxLinks"/>.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Feeds it offers, without those of comments.</summary>
    public IReadOnlyList<Uri> Feeds { get; private init; } = [];

    /// <summary>Links to follow, each URL once, in the page's order.</summary>
    public IReadOnlyCollection<Uri> Links { get; private init; } = [];

    /// <summary>Links marked rel=nofollow.</summary>
    public int NoFollowCount { get; private init; }

    /// <summary>References that are no URL, or none for the web, such as <c>mailto:</c>.</summary>
    public int OtherSchemeCount { get; private init; }

    /// <summary>Reads a page. Takes time linear in its length and never throws.</summary>
    /// <param name="html">Its text.</param>
    /// <param name="url">Where it was fetched, for relative links.</param>
    public static PageLinks Read(string html, Uri url)
    {
        var robots = default(RobotsDirectives);
        Uri? canonical = null, ampTwin = null;
        var isAmp = false;
        var feeds = new List<Uri>();
        var links = new LinkSet();
        var baseUrl = url;
        var hasBase = false;

        var reader = new HtmlTagReader(html);
        while (reader.Read() is { } tag)
        {
            switch (tag.Name)
            {
                case "html":
                    isAmp |= tag.Has("amp") || tag.Has("⚡");
                    break;
                case "base" when !hasBase && tag["href"] is { } href:
                    hasBase = true;
                    if (CanonicalUrl.TryResolve(href, url, out var stated) && CanonicalUrl.IsWeb(stated)) baseUrl = stated;
                    break;
                case "meta" when tag["name"] is { } name && tag["content"] is { } content:
                    if (name.Equals("robots", StringComparison.OrdinalIgnoreCase) || name.Equals(CrawlOptions.ProductToken, StringComparison.OrdinalIgnoreCase))
                        robots = robots.And(RobotsDirectives.FromContent(content));
                    break;
                case "meta" when tag.HasToken("http-equiv", "refresh") && RefreshTarget(tag["content"]) is { } target:
                    links.Add(target, baseUrl, isNoFollow: false);
                    break;
                case "link" when tag["href"] is { } href && CanonicalUrl.TryResolve(href, baseUrl, out var target):
                    if (tag.HasToken("rel", "canonical")) canonical ??= target;
                    else if (tag.HasToken("rel", "amphtml")) ampTwin ??= target;
                    else if (tag.HasToken("rel", "next") || (tag.HasToken("rel", "alternate") && tag.Has("hreflang") && !tag.Has("type"))) links.Add(href, baseUrl, isNoFollow: false);
                    else if (tag.HasToken("rel", "alternate") && IsFeed(tag) && feeds.Count < 20) feeds.Add(target);
                    break;
                case "a" or "area" when tag["href"] is { } href:
                    links.Add(href, baseUrl, tag.HasToken("rel", "nofollow"));
                    break;
                case "frame" or "iframe" when tag["src"] is { } source:
                    links.Add(source, baseUrl, isNoFollow: false);
                    break;
            }
        }

        return new PageLinks
        {
            Robots = robots,
            Canonical = canonical,
            AmpTwin = ampTwin,
            IsAmp = isAmp,
            Feeds = feeds,
            Links = links.Found,
            IsCut = links.IsCut,
            NoFollowCount = links.NoFollowCount,
            OtherSchemeCount = links.OtherSchemeCount,
        };
    }

    private static bool IsFeed(HtmlTag tag) =>
        tag["type"] is { } type
        && (type.StartsWith("application/rss", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/atom", StringComparison.OrdinalIgnoreCase))
        && !(tag["title"] ?? "").Contains("comment", StringComparison.OrdinalIgnoreCase)
        && !(tag["href"] ?? "").Contains("/comments/", StringComparison.OrdinalIgnoreCase);

    // "5; url=/next" and "0;/next"
    private static string? RefreshTarget(string? content)
    {
        var separator = content?.AsSpan().IndexOfAny(';', ',') ?? -1;
        if (content is null || separator < 0) return null;
        var target = content[(separator + 1)..].Trim();
        if (target.StartsWith("url", StringComparison.OrdinalIgnoreCase) && target[3..].TrimStart().StartsWith('=')) target = target[(target.IndexOf('=') + 1)..].Trim();
        return target.Trim('\'', '"');
    }
}
