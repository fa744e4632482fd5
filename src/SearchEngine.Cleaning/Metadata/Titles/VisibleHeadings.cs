using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Bylines;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Titles;

/// <summary>Weighs the headings that readers see by their level, their markup, their place and by what the page is titled elsewhere.</summary>
internal static class VisibleHeadings
{
    /// <summary>What an h1 in the page's main part is worth that nothing else contradicts, and nothing confirms.</summary>
    public const double Enough = 1.9;

    private const int LongestHeadline = 400;
    private const int ShortestPlain = 12;
    private const int MostHeadings = 60;

    /// <summary>The best heading and its weight; null when there is none.</summary>
    public static (Block Block, double Weight)? Best(PageBlocks page, IReadOnlyList<DeclaredTitle> titles, SiteWords site)
    {
        (Block Block, double Weight)? best = null;
        int count = 0, prose = 0;
        foreach (var block in page.Blocks)
        {
            if (BodyFinder.IsProse(block) && (block.Element.ZonesAround & BodyFinder.Foreign) == Zone.None) prose++;
            if (block.Text.Length is < 2 or > LongestHeadline || (block.Text.Length < 40 && DateShape.IsDate(block.Text))) continue;
            var level = block.HeadingLevel;
            var mark = MarkOf(block);
            if ((level == 0 && mark < 1) || ++count > MostHeadings) continue;
            var weight = Weight(block, level, mark, titles, site) - Math.Min(1, 0.05 * count) - (prose >= 3 && level != 1 ? 3 : 0);
            if (best is null || weight > best.Value.Weight) best = (block, weight);
        }
        return best;
    }

    private static double Weight(Block block, int level, double mark, IReadOnlyList<DeclaredTitle> titles, SiteWords site)
    {
        var agreement = Agreement(block.Text, titles, isMain: level == 1 || mark > 0);
        var weight = agreement + mark + level switch
        {
            1 => 2.1,
            2 => 0.6,
            3 => 0.3,
            _ => 0,
        };
        if ((block.Element.ZonesAround & BodyFinder.Foreign) != Zone.None) weight -= agreement > 3 ? 1 : 3;
        if (block.IsOneLink && IsRoot(block.Href)) weight -= 4;
        if (site.AreIn(block.Text) && agreement < 3) weight -= 4;
        if (agreement == 0 && block.Text.Length < ShortestPlain && !HasNoSpaces(block.Text)) weight -= 1.5;
        return weight;
    }

    /// <summary>A line in no heading that is most of a title: old pages print their headline in a font of its own.</summary>
    public static Block? Unmarked(PageBlocks page, IReadOnlyList<DeclaredTitle> titles)
    {
        Block? best = null;
        foreach (var title in titles)
            foreach (var block in page.Blocks)
                if (block.Text.Length >= ShortestPlain && block.Text.Length <= title.Text.Length && block.Text.Length * 2 > title.Text.Length && block.Text.Length > (best?.Text.Length ?? 0)
                    && (block.Element.ZonesAround & BodyFinder.Foreign) == Zone.None && !block.IsOneLink && title.Text.EndsWith(block.Text, StringComparison.OrdinalIgnoreCase)) best = block;
        return best;
    }

    /// <summary>The line before the byline, for pages without headings and titles; null when there is none.</summary>
    public static string? AboveByline(PageBlocks page)
    {
        foreach (var block in page.Blocks)
        {
            if (block.Text.Length > LongestHeadline || (block.Element.ZonesAround & BodyFinder.Foreign) != Zone.None) continue;
            var parts = LineParts.Of(block);
            for (var i = 1; i < parts.Count; i++)
                if (parts[i - 1].Length >= ShortestPlain && BylineLead.LengthAt(parts[i]) is var lead and > 0 && NameShape.IsPerson(parts[i].AsSpan(lead))) return parts[i - 1];
        }
        return null;
    }

    /// <summary>How well a text fits the titles that the page gives elsewhere.</summary>
    private static double Agreement(string text, IReadOnlyList<DeclaredTitle> titles, bool isMain)
    {
        var key = Words.Key(text);
        if (key.Length == 0) return 0;
        var sum = 0.0;
        foreach (var title in titles) sum += title.Weight * Likeness(text, key, title, isMain);
        return sum;
    }

    private static double Likeness(string text, string key, DeclaredTitle title, bool isMain)
    {
        if (key == title.Key) return 1;
        if (title.Key.Length == 0) return 0;
        int shorter = Math.Min(key.Length, title.Key.Length), longer = Math.Max(key.Length, title.Key.Length);
        if (key.StartsWith(title.Key, StringComparison.Ordinal) || title.Key.StartsWith(key, StringComparison.Ordinal)) return shorter >= 20 || shorter * 2 >= longer ? 0.9 : 0.4;
        if (key.Contains(title.Key, StringComparison.Ordinal) || title.Key.Contains(key, StringComparison.Ordinal)) return shorter * 2 >= longer ? 0.8 : 0.3;
        // Subheads have the headline's words as well.
        if (!isMain) return 0;
        var overlap = Words.Overlap(text, title.Text);
        return overlap >= 0.34 && shorter >= 8 ? overlap * 0.6 : 0;
    }

    private static double MarkOf(Block block)
    {
        var element = block.Element;
        for (var i = 0; i < 3 && element is not null; i++, element = element.Parent)
        {
            if (element.EndBlock - element.FirstBlock > 1 || !element.Node.HasAttributes) continue;
            if (element.Node.Attributes["itemprop"]?.Value is { } property && property.Contains("headline", StringComparison.OrdinalIgnoreCase)) return 2;
            if (element.Node.Attributes["class"]?.Value is { } names && IsTitleClass(names)) return 1;
        }
        return 0;
    }

    private static bool IsTitleClass(string names)
    {
        foreach (var range in names.AsSpan().Split(' '))
            if (names.AsSpan(range) is "headline" or "entry-title" or "post-title" or "article-title" or "posttitle" or "p-name" or "story-title" or "page-title" or "article-headline" or "article__title" or "article__headline" or "title") return true;
        return false;
    }

    private static bool IsRoot(string? href) => href is "/" or "./" or "index.html" or "/index.html" or "index.php" || (Uri.TryCreate(href, UriKind.Absolute, out var url) && url.AbsolutePath == "/" && url.Query.Length == 0 && url.Scheme.StartsWith("http", StringComparison.Ordinal));

    private static bool HasNoSpaces(string text) => text[0] >= '\u3040' && !text.Contains(' ');
}
