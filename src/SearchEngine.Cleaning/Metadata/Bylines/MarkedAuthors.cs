using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>Authors whose names the page's markup tells apart from other text.</summary>
internal static class MarkedAuthors
{
    private const int LongestByline = 160;
    private const int BlocksBetweenAuthors = 3;
    private const int MostAuthors = 8;
    private const int MostLines = 4;
    private const int MostTried = 200;

    private sealed record Marked(Element Element, IReadOnlyList<string> Names, int Strength, bool IsNear);

    /// <summary>The most strongly marked authors, those near the headline first.</summary>
    public static (Credit Credit, bool IsNear)? Read(PageBlocks blocks, Surroundings surroundings, string? site)
    {
        var found = new List<Marked>();
        var tried = 0;
        foreach (var element in blocks.Elements)
        {
            if (tried == MostTried) break;
            if (surroundings.MayHoldByline(element) && AuthorMark.Of(element) is var strength and > 0 && tried++ < MostTried && Read(element, blocks, strength, surroundings, site) is { } marked) found.Add(marked);
        }
        if (found.Count == 0) return null;

        var best = found.MaxBy(Rank) ?? found[0];
        var names = new List<string>();
        var last = best.Element.FirstBlock;
        foreach (var marked in found.SkipWhile(marked => marked != best))
        {
            if (marked.Element.FirstBlock > last + BlocksBetweenAuthors || marked.Strength < best.Strength || (marked != best && (marked.Element.ZonesAround & Zone.Author) != Zone.None)) continue;
            last = marked.Element.FirstBlock;
            foreach (var name in marked.Names)
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase) && !names.Exists(other => Words.Key(other).Contains(Words.Key(name), StringComparison.Ordinal))) names.Add(name);
        }
        if (names.Count > MostAuthors) return null;
        var source = best.Strength == AuthorMark.Vocabulary ? EvidenceSource.Microdata : EvidenceSource.VisibleText;
        return Credit.Of(names, source, site) is { } credit ? (credit, best.IsNear) : null;
    }

    private static int Rank(Marked marked) => marked.Strength + (marked.IsNear ? 5 : 0) + (marked.Names.Any(static name => NameShape.IsPerson(name)) ? 3 : 0);

    // Of a box with several lines, the first that names somebody: "Mara Hale", then what she does.
    private static IReadOnlyList<string> NamesIn(Element element, PageBlocks blocks)
    {
        if (AuthorMark.NameInside(element.Node) is { Length: <= LongestByline } given) return AuthorNames.Read(given);
        if (element.EndBlock - element.FirstBlock <= 1) return NodeText.Of(element.Node, LongestByline) is { Length: > 0 and <= LongestByline } text ? AuthorNames.Read(text) : [];
        for (var i = element.FirstBlock; i < Math.Min(element.EndBlock, element.FirstBlock + MostLines); i++)
            if (blocks.Blocks[i].Text.Length <= LongestByline && AuthorNames.Read(blocks.Blocks[i].Text) is { Count: > 0 } names) return names;
        return [];
    }

    private static Marked? Read(Element element, PageBlocks blocks, int strength, Surroundings surroundings, string? site)
    {
        // Away from the headline, links lead to people whom the text is about, unless they stand right below it or in a box.
        if (strength <= AuthorMark.Link && !surroundings.IsNear(element.FirstBlock)
            && (surroundings.IsWithinText(element.FirstBlock) || (!surroundings.IsBehindText(element.FirstBlock) && (element.ZonesAround & (Zone.Author | Zone.Byline)) == Zone.None))) return null;
        var names = NamesIn(element, blocks);
        if (names.Count == 0 || surroundings.IsOtherCredit(element, names[0])) return null;
        // A class word alone stands on many things; what it holds must look like a name.
        var kept = names.Where(name => NameShape.IsPerson(name) || NameShape.IsDesk(name) || (strength == AuthorMark.Vocabulary ? name.Split(' ').Length <= 4 : NameShape.IsSingleName(name) || Words.AreSame(name, site ?? ""))).ToList();
        if (kept.Count == 0) return null;
        // "By <a>Mara Hale</a> and Jon Reyes": the line names more than its link.
        if (strength >= AuthorMark.Link && element.FirstBlock < blocks.Blocks.Count && blocks.Blocks[element.FirstBlock] is { Text.Length: <= LongestByline } line && BylineLead.LengthAt(line.Text) > 0
            && AuthorNames.Read(line.Text) is { Count: > 1 } all && all.All(name => NameShape.IsPerson(name)) && kept.All(name => all.Contains(name, StringComparer.OrdinalIgnoreCase))) kept = [.. all];
        return new Marked(element, kept, strength, surroundings.IsNear(element.FirstBlock));
    }
}
