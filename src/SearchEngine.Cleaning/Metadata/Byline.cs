using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Who wrote the article.</summary>
internal static class Byline
{
    public static IReadOnlyList<string> Read(PageHead head, LinkedArticle? linked, PageBlocks blocks, string? site)
    {
        if (linked is not null)
        {
            var names = linked.Authors.SelectMany(AuthorNames.Read).Distinct().ToList();
            if (names.Count > 0 && !IsSite(names, site)) return names;
        }
        foreach (var meta in (ReadOnlySpan<string>)["author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "DC.creator", "dcterms.creator", "byl", "citation_author", "twitter:creator_name"])
        {
            var names = head.AllMeta(meta).SelectMany(AuthorNames.Read).Distinct().ToList();
            if (names.Count > 0 && !IsSite(names, site)) return names;
        }
        return Visible(blocks) is { Count: > 0 } visible ? visible : linked?.Authors.SelectMany(AuthorNames.Read).Distinct().ToList() ?? [];
    }

    private static bool IsSite(List<string> names, string? site) => site is not null && names.Count == 1 && Words.AreSame(names[0], site);

    private static IReadOnlyList<string> Visible(PageBlocks blocks)
    {
        foreach (var block in blocks.Blocks)
        {
            var zones = block.Element.ZonesBelow(blocks.Root);
            if ((zones & Zone.Byline) == Zone.None || (zones & (Zone.Comments | Zone.Related | Zone.Footer | Zone.Navigation | Zone.Hidden)) != Zone.None || block.Text.Length > 150) continue;
            if (AuthorNames.Read(block.Text) is { Count: > 0 } names && names.All(name => name.Split(' ').Length is >= 2 and <= 5)) return names;
        }
        foreach (var block in blocks.Blocks)
            if (block.Text.Length < 100 && block.Text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && AuthorNames.Read(block.Text) is { Count: > 0 } names) return names;
        return [];
    }
}
