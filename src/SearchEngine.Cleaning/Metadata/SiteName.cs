namespace SearchEngine.Cleaning.Metadata;

/// <summary>The name of the site as readers know it.</summary>
internal static class SiteName
{
    public static string? Read(PageHead head, LinkedArticle? linked)
    {
        var name = head.Meta("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "DC.publisher") ?? linked?.Publisher;
        return name is { Length: > 1 and < 80 } && !name.Contains("://", StringComparison.Ordinal) ? name : null;
    }

    /// <summary>The host without "www."; null without a URL.</summary>
    public static string? OfHost(Uri? page)
    {
        if (page is not { IsAbsoluteUri: true, Host.Length: > 0 }) return null;
        return page.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? page.Host[4..] : page.Host;
    }
}
