using System.Text.Json;
using System.Text.RegularExpressions;
using SearchEngine.Cleaning;
using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Evaluation.Cleaning;

internal static class Dump
{
    public static int Run(IReadOnlyList<PageSet> sets)
    {
        var cleaner = new ArticleCleaner();
        foreach (var set in sets)
            foreach (var (page, expected) in set.Pages)
            {
                var reading = cleaner.Read(page);
                if (reading.Blocks is null || reading.Verdicts is null) continue;
                var gold = " " + string.Join(' ', Regex.Matches(expected, "\\w+").Select(m => m.Value)) + " ";
                foreach (var block in reading.Blocks.Blocks)
                {
                    var words = " " + string.Join(' ', Regex.Matches(block.Text, "\\w+").Select(m => m.Value)) + " ";
                    Console.WriteLine(JsonSerializer.Serialize(new
                    {
                        set = set.Name, page = page.Name, i = block.Index, gold = gold.Contains(words, StringComparison.Ordinal) ? 1 : 0,
                        rule = reading.Verdicts.RemovedBy(block), kind = block.Kind.ToString(), text = block.Text, link = block.LinkLength, emph = block.EmphasisLength,
                        href = block.Href, pic = Pic(block, reading.Blocks), tag = block.Element.Tag, zones = block.Element.ZonesAround.ToString(), h = block.HeadingLevel, depth = block.Element.Depth,
                        path = string.Join('>', Path(block.Element)),
                    }));
                }
            }
        return 0;
    }

    private static string? Pic(Block block, PageBlocks page)
    {
        if (block.Picture is null) return null;
        var a = block.Element; var b = block.Picture;
        while (a != b) { if (a.Depth >= b.Depth && a.Parent is { } u) a = u; else if (b.Parent is { } v) b = v; }
        return $"{a.Tag} {a.EndBlock - a.FirstBlock} {(a == block.Element ? "same" : "")}";
    }

    private static IEnumerable<string> Path(Element element)
    {
        for (var at = element; at is not null; at = at.Parent) yield return at.Tag + (at.Node.Attributes["class"] is { Value.Length: > 0 } c ? "." + c.Value.Split(' ')[0] : "");
    }
}
