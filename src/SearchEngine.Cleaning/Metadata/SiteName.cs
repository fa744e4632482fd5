using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>The name of the site as readers know it.</summary>
internal static class SiteName
{
    public static string? Read(PageHead head, LinkedArticle? linked)
    {
        var name = head.Meta("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "DC.publisher") ?? linked?.Publisher;
        return name is { Length: > 1 and < 80 } && !name.Contains("://", StringComparison.Ordinal) ? name : null;
    }

    /// <summary>What stands behind the headline in the page's title; null when the title is not so built.</summary>
    public static string? InTitle(PageHead head, PageBlocks blocks)
    {
        foreach (var block in blocks.Blocks)
        {
            if (block.HeadingLevel != 1 || !head.Title.StartsWith(block.Text, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = head.Title[block.Text.Length..].AsSpan().Trim();
            var name = rest.TrimStart("|-–—:·•«»/~ ");
            if (name.Length is > 1 and < 50 && name.Length < rest.Length && name.IndexOfAny("|•«»") < 0) return name.ToString();
        }
        return null;
    }

    /// <summary>The host without "www."; null without a URL.</summary>
    public static string? OfHost(Uri? page)
    {
        if (page is not { IsAbsoluteUri: true, Host.Length: > 0 }) return null;
        return page.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? page.Host[4..] : page.Host;
    }
}
