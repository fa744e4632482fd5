namespace SearchEngine.Cleaning.Metadata;

/// <summary>The address that a page gives as its own.</summary>
internal static class CanonicalUrl
{
    /// <summary>link rel=canonical, else og:url; null when there is none to be believed.</summary>
    /// <remarks>
    /// Believed is an absolute http(s) URL. One that is just a site's root is not, unless the page itself is the root: broken templates name the home
    /// page on every article, and all would become one. A URL on another site is believed only when its path is the page's own, as for mirrors.
    /// </remarks>
    public static Found<Uri>? Read(PageHead head, Uri? page)
    {
        foreach (var (candidate, source) in (ReadOnlySpan<(string?, EvidenceSource)>)[(head.Canonical, EvidenceSource.Link), (head.Meta("og:url"), EvidenceSource.OpenGraph)])
            if (Uri.TryCreate(candidate, UriKind.Absolute, out var url) && IsBelievable(url, page)) return new(url, source);
        return null;
    }

    private static bool IsBelievable(Uri canonical, Uri? page)
    {
        if (canonical.Scheme != Uri.UriSchemeHttp && canonical.Scheme != Uri.UriSchemeHttps) return false;
        if (IsRoot(canonical)) return page is not null && IsRoot(page);
        if (page is null) return true;
        return SameSite(canonical.Host, page.Host) || canonical.AbsolutePath.TrimEnd('/') == page.AbsolutePath.TrimEnd('/');
    }

    private static bool IsRoot(Uri url) => url.AbsolutePath.Trim('/').Length == 0 && url.Query.Length <= 1;

    internal static bool SameSite(string one, string other) => LastLabels(one).Equals(LastLabels(other), StringComparison.OrdinalIgnoreCase);

    // "www.bbc.co.uk", "m.bbc.co.uk" and "amp.example.org", "example.org": without a list of public suffixes, a short label before a country's is one.
    private static string LastLabels(string host)
    {
        var labels = host.Split('.');
        if (labels.Length <= 2) return host;
        var count = labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels[^count..]);
    }
}
