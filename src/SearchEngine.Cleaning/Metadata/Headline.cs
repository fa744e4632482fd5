using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Titles;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>The article's headline as readers see it, without the site's name.</summary>
/// <remarks>
/// Counted on 160 labelled pages, an h1 is the headline on 124 of the 156 that have one; og:title is on 87 of 139, twitter:title on 52 of 89, the title
/// element with the site's name still on it on 38. So a visible heading wins unless it is the site's name or a section, and titles elsewhere say which heading.
/// </remarks>
internal static class Headline
{
    private const int LongestTitle = 500;
    private const int LongestKicker = 30;

    public static Found<string>? Read(PageHead head, LinkedArticle? linked, PageBlocks blocks, string? site, Uri? url)
    {
        var words = new SiteWords(site, url);
        var titles = DeclaredTitles.Read(head, linked, words, site is not null);
        if (VisibleHeadings.Best(blocks, titles, words) is var (block, weight) && weight >= VisibleHeadings.Enough)
            return Found(WithoutKicker(TitleParts.WithoutSite(block.Text, words, isNamed: true), titles), EvidenceSource.VisibleText);
        if (VisibleHeadings.Unmarked(blocks, titles) is { } line) return Found(line.Text, EvidenceSource.VisibleText);
        if (DeclaredTitles.Consensus(titles) is { } title) return Found(TitleParts.WithoutSection(title.Text, linked?.Section ?? head.Meta("article:section")), title.Source);
        if (VisibleHeadings.AboveByline(blocks) is { } above) return Found(above, EvidenceSource.VisibleText);
        return head.Title.Length > 0 ? Found(head.Title, EvidenceSource.Head) : null;
    }

    /// <summary>Index of the block that a headline is printed in; -1 when it is not on the page.</summary>
    public static int BlockOf(PageBlocks blocks, string? headline)
    {
        if (headline is null) return -1;
        var key = Words.Key(headline);
        var first = -1;
        foreach (var block in blocks.Blocks)
        {
            if (block.Text.Length > headline.Length + LongestKicker + 10 || block.Text.Length < headline.Length || !Words.Key(block.Text).EndsWith(key, StringComparison.Ordinal)) continue;
            if (block.HeadingLevel is > 0 and < 4) return block.Index;
            if (first < 0) first = block.Index;
        }
        return first;
    }

    // "Politics Council widens the pier": a label in the same element, which no title repeats.
    private static string WithoutKicker(string heading, List<DeclaredTitle> titles)
    {
        foreach (var title in titles)
            if (heading.Length > title.Text.Length && heading.Length - title.Text.Length <= LongestKicker && title.Text.Length > 20 && heading.EndsWith(title.Text, StringComparison.OrdinalIgnoreCase) && IsLabel(heading.AsSpan(0, heading.Length - title.Text.Length))
                && titles.Count(other => other.Key == title.Key) > 1) return heading[^title.Text.Length..];
        return heading;
    }

    // "EXCLUSIVE: " and "'I've held up a tank': " are said to readers; "Politics " and "Title:" are not.
    private static bool IsLabel(ReadOnlySpan<char> start) => char.IsLetterOrDigit(start.TrimEnd()[^1]) || start.Equals("Title:", StringComparison.OrdinalIgnoreCase);

    private static Found<string> Found(string text, EvidenceSource source) => new(text.Length > LongestTitle ? text[..LongestTitle] : text, source);
}
