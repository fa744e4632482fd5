using SearchEngine.Articles.Frontier;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Scheduling;

/// <summary>Puts found URLs through the rules and those that pass into the frontier.</summary>
internal sealed class LinkQueue(CrawlContext crawl, Action<string> wake)
{
    /// <summary>The entry of a URL, or null after counting why it is none.</summary>
    public FrontierEntry? Admit(Uri url, int depth, int priority, bool anyListedHost = false)
    {
        if (!CanonicalUrl.TryCreate(url, out var canonical))
        {
            crawl.LeaveOut(url, WhyNotCanonical(url));
            return null;
        }
        var inScope = anyListedHost ? crawl.Scope.MayFetch(canonical.Authority) : crawl.Scope.Contains(canonical);
        var skip = inScope ? crawl.Filter.Check(canonical, depth, Priorities.IsNamed(priority)) : new Skip("off-site", canonical.Host);
        if (skip is not { } reason) return new FrontierEntry(canonical, depth, priority);
        crawl.LeaveOut(canonical, reason);
        return null;
    }

    /// <summary>Adds entries durably and has their hosts worked on.</summary>
    /// <returns>How many were new.</returns>
    public int Add(IReadOnlyCollection<FrontierEntry> entries)
    {
        if (entries.Count == 0) return 0;
        var added = crawl.Frontier.Enqueue(entries);
        foreach (var authority in entries.Select(entry => entry.Url.Authority).Distinct(StringComparer.Ordinal)) wake(authority);
        return added;
    }

    /// <summary>Has a site's queue worked off, or when it is empty, everything that is known of the site fetched again.</summary>
    public void Refresh(Uri url)
    {
        var authorities = SiteScope.AuthoritiesOf(url);
        if (!crawl.Frontier.QueuedAuthorities().Any(queued => authorities.Contains(queued, StringComparer.Ordinal))) crawl.Frontier.Requeue(authorities);
        foreach (var authority in authorities) wake(authority);
    }

    /// <summary>The rule that a URL without canonical form breaks.</summary>
    public static Skip WhyNotCanonical(Uri url) =>
        !url.IsAbsoluteUri || !CanonicalUrl.IsWeb(url) ? new Skip("scheme", url.IsAbsoluteUri ? url.Scheme : "relative")
        : url.UserInfo.Length > 0 ? new Skip("credentials", "user or password in the URL")
        : new Skip("invalid-host");
}
