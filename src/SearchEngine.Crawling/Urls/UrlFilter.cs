using System.Text.RegularExpressions;

namespace SearchEngine.Crawling.Urls;

/// <summary>Decides by the URL alone whether it is worth a request.</summary>
internal sealed class UrlFilter(CrawlOptions options, TimeProvider time)
{
    private readonly CrawlTraps _traps = new(time);

    /// <summary>The rule that keeps a canonical URL out; null when it may be fetched.</summary>
    /// <param name="url">Canonical URL.</param>
    /// <param name="depth">Links from a seed.</param>
    /// <param name="isNamed">It was named by the user, a sitemap line of robots.txt or a feed link: depth, include, exclude and traps do not count.</param>
    public Skip? Check(Uri url, int depth, bool isNamed)
    {
        if (url.AbsoluteUri.Length > options.MaxUrlLength) return new Skip("url-too-long", $"over {options.MaxUrlLength} characters");
        if (isNamed) return null;
        if (FileTypes.NotHtml(url) is { } suffix) return new Skip("file-type", suffix);
        if (depth > options.MaxDepth) return new Skip("depth", $"over {options.MaxDepth} links from a seed");
        if (options.Exclude is { } exclude && Matches(exclude, url)) return new Skip("excluded", exclude.ToString());
        if (options.Include is { } include && !Matches(include, url)) return new Skip("not-included", include.ToString());
        try
        {
            return _traps.Check(url);
        }
        catch (RegexMatchTimeoutException)
        {
            return new Skip("calendar", "took too long to tell");
        }
    }

    // A pattern that runs out of time says nothing about the URL; leaving it out is the bounded answer for both uses.
    private bool Matches(Regex pattern, Uri url)
    {
        try
        {
            return pattern.IsMatch(url.AbsoluteUri);
        }
        catch (RegexMatchTimeoutException)
        {
            return ReferenceEquals(pattern, options.Exclude);
        }
    }
}
