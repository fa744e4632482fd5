using System.Collections.Concurrent;

namespace SearchEngine.Crawling.Urls;

/// <summary>Which hosts belong to a crawl.</summary>
/// <remarks>
/// The site of a seed is its host, with and without <c>www.</c>, on its port; http and https on their default ports are one.
/// Other subdomains are sites of their own: they are crawled when they are seeds. Hosts that a seed redirects to belong too.
/// Of hosts that only a seed's feed or sitemap lists, just the listed URLs are fetched. Thread-safe.
/// </remarks>
internal sealed class SiteScope
{
    private readonly ConcurrentDictionary<string, bool> _sites = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _listed = new(StringComparer.Ordinal);

    /// <summary>Adds the site of a URL. True when it is new.</summary>
    public bool Add(Uri url) => _sites.TryAdd(SiteOf(url.Authority), true);

    /// <summary>Adds a host whose URLs were listed by a seed.</summary>
    public void AddListed(string authority) => _listed.TryAdd(authority, true);

    /// <summary>Whether links to the URL are followed.</summary>
    public bool Contains(Uri url) => _sites.ContainsKey(SiteOf(url.Authority));

    /// <summary>Whether the URL belongs to one of the crawl's sites or listed hosts.</summary>
    public bool MayFetch(string authority) => _sites.ContainsKey(SiteOf(authority)) || _listed.ContainsKey(authority);

    /// <summary>Both spellings of a site's authority, with and without <c>www.</c>.</summary>
    public static IReadOnlyList<string> AuthoritiesOf(Uri url)
    {
        var site = SiteOf(url.Authority);
        return [site, "www." + site];
    }

    private static string SiteOf(string authority) =>
        authority.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? authority[4..] : authority;
}
