namespace SearchEngine.Crawling.Sitemaps;

/// <summary>What kind of list of URLs a file is.</summary>
internal enum ListingKind
{
    /// <summary>No list.</summary>
    None,

    /// <summary>A sitemap that names other sitemaps.</summary>
    SitemapIndex,

    /// <summary>A sitemap that names pages, in XML.</summary>
    Sitemap,

    /// <summary>A sitemap with one URL a line.</summary>
    TextSitemap,

    /// <summary>RSS or Atom.</summary>
    Feed,
}

/// <summary>One URL out of a sitemap or feed.</summary>
/// <param name="Location">As written, not checked.</param>
/// <param name="Date">When the page was published or last changed; null when the list does not say.</param>
/// <param name="IsNews">The entry carries Google's news extension.</param>
internal sealed record ListingEntry(string Location, DateTimeOffset? Date, bool IsNews);
