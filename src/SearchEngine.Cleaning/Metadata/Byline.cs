using System.Text.RegularExpressions;
using HtmlAgilityPack;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Who wrote the article: as declared, else as printed near the headline.</summary>
internal static partial class Byline
{
    private const int LongestByline = 160;
    private const int BlocksBetweenAuthors = 6;

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "DC.creator", "dcterms.creator", "byl", "citation_author",
    ];

    public static IReadOnlyList<string> Read(PageHead head, LinkedArticle? linked, PageBlocks blocks, string? site)
    {
        var declared = linked is null ? [] : Names(linked.Authors);
        if (declared.Count > 0 && !IsSite(declared, site)) return declared;
        foreach (var name in MetaNames)
        {
            var names = Names(head.AllMeta(name));
            if (names.Count > 0 && !IsSite(names, site)) return names;
        }
        return Linked(blocks) ?? InZone(blocks) ?? Printed(blocks) ?? declared;
    }

    private static List<string> Names(IEnumerable<string> bylines) => [.. bylines.SelectMany(AuthorNames.Read).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsSite(List<string> names, string? site) => site is not null && names.Count == 1 && Words.AreSame(names[0], site);

    /// <summary>Links to authors' pages.</summary>
    private static List<string>? Linked(PageBlocks blocks)
    {
        var names = new List<string>();
        var last = int.MaxValue - BlocksBetweenAuthors;
        foreach (var element in blocks.Elements)
        {
            // Links to the same author stand at the top and the end; those of other articles' authors come later.
            if (element.FirstBlock > last + BlocksBetweenAuthors) break;
            if (!IsAuthorElement(element.Node) || IsElsewhere(element, blocks)) continue;
            foreach (var name in AuthorNames.Read(NodeText.Of(element.Node, LongestByline)))
            {
                if (!LooksLikeName(name) || names.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
                names.Add(name);
                last = element.FirstBlock;
            }
        }
        return names.Count is > 0 and <= 6 ? names : null;
    }

    private static bool IsAuthorElement(HtmlNode node)
    {
        if (!node.HasAttributes) return false;
        if (node.Attributes["itemprop"]?.Value is "author" or "creator") return true;
        if (node.Name != "a") return false;
        return node.Attributes["rel"]?.Value?.Contains("author", StringComparison.OrdinalIgnoreCase) == true
            || (node.Attributes["href"]?.Value is { } href && AuthorPath().IsMatch(href));
    }

    private static List<string>? InZone(PageBlocks blocks)
    {
        foreach (var block in blocks.Blocks)
        {
            if (block.Text.Length > LongestByline || (block.Element.ZonesBelow(blocks.Root) & Zone.Byline) == Zone.None || IsElsewhere(block.Element, blocks)) continue;
            if (AuthorNames.Read(block.Text).Where(LooksLikeName).ToList() is { Count: > 0 } names) return names;
        }
        return null;
    }

    private static List<string>? Printed(PageBlocks blocks)
    {
        foreach (var block in blocks.Blocks)
        {
            if (block.Text.Length > LongestByline || !PrintedLead().IsMatch(block.Text) || IsElsewhere(block.Element, blocks)) continue;
            if (AuthorNames.Read(block.Text).Where(name => LooksLikeName(name) || name.Split(' ').Length <= 4).ToList() is { Count: > 0 } names) return names;
        }
        return null;
    }

    private static bool IsElsewhere(Element element, PageBlocks blocks) =>
        (element.ZonesBelow(blocks.Root) & (BodyFinder.Foreign & ~Zone.Author & ~Zone.Caption & ~Zone.Tags)) != Zone.None;

    private static bool LooksLikeName(string name) => PersonName().IsMatch(name);

    [GeneratedRegex(@"/(authors?|auteurs?|autor|autoren|by|people|staff|reporters?|contributors?|profile|journalists?|columnists?)/[^/?#]+/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AuthorPath();

    [GeneratedRegex(@"^\W*(by|(posted|written|words|story|reported) by|author:?|text:|von|par|por|di|door)\s+\p{L}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PrintedLead();

    [GeneratedRegex(@"^(\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}+)( ((de|da|di|du|del|der|den|van|von|la|le|el|al|bin|ibn|dos|st|y|e|ter|zu) )*[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*){1,4}(, (\p{L}\.?){2,4})?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PersonName();
}
