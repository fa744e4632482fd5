using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>The article's headline without the site's name.</summary>
internal static class Headline
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " « ", " » ", " / ", " ~ ", " : "];

    public static string Read(PageHead head, LinkedArticle? linked, PageBlocks blocks, string? site)
    {
        var social = head.Meta("og:title", "twitter:title", "dc.title", "DC.title", "sailthru.title", "parsely-title");
        var heading = MainHeading(blocks, social ?? head.Title) ?? FirstHeading(blocks, social ?? head.Title, site);
        var title = heading ?? WithoutSite(social, site, linked?.Headline) ?? linked?.Headline ?? WithoutSite(head.Title, site, null) ?? "";
        return title.Length > 500 ? title[..500] : title;
    }

    /// <summary>The h1 that the page's own title repeats, or the only one.</summary>
    private static string? MainHeading(PageBlocks blocks, string pageTitle)
    {
        var headings = blocks.Blocks.Where(block => block.HeadingLevel == 1 && block.Text.Length is > 3 and < 400).ToList();
        var key = Words.Key(pageTitle);
        foreach (var heading in headings)
            if (Words.Key(heading.Text) is { Length: > 0 } own && key.Contains(own, StringComparison.Ordinal) && own.Length * 2 >= (key.StartsWith(own, StringComparison.Ordinal) ? Math.Min(key.Length, 40) : key.Length)) return heading.Text;
        return null;
    }

    /// <summary>The first h1 outside of menus and footers that says about what the page's own title says, and is not the site's name.</summary>
    private static string? FirstHeading(PageBlocks blocks, string pageTitle, string? site)
    {
        foreach (var block in blocks.Blocks)
            if (block.HeadingLevel == 1 && block.Text.Length is > 12 and < 300 && (block.Element.ZonesBelow(blocks.Root) & BodyFinder.Foreign) == Zone.None && !IsSite(block.Text, site)
                && Words.Overlap(block.Text, pageTitle) >= 0.34) return block.Text;
        return null;
    }

    /// <summary>A title without the site's name before or behind it.</summary>
    internal static string? WithoutSite(string? title, string? site, string? headline)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        if (headline is not null && Words.Key(title).StartsWith(Words.Key(headline), StringComparison.Ordinal)) return headline;
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0) continue;
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            string front = title[..last].Trim(), tail = title[(last + separator.Length)..].Trim(), head = title[..first].Trim();
            if (IsSite(tail, site) || (site is null && tail.Length < 30 && tail.Length < front.Length)) return front;
            if (IsSite(head, site)) return title[(first + separator.Length)..].Trim();
        }
        return title.Trim();
    }

    private static bool IsSite(string part, string? site)
    {
        if (site is null) return false;
        string key = Words.Key(part), name = Words.Key(site);
        return key.Length > 0 && name.Length > 0 && (key == name || (key.Length > 3 && name.Contains(key, StringComparison.Ordinal)) || key.Contains(name, StringComparison.Ordinal));
    }
}
