using HtmlAgilityPack;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Markup;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>A short line of a page in its pieces, as its elements and its separators part them.</summary>
/// <remarks>"<c>&lt;span&gt;Text: Mara Hale&lt;/span&gt;&lt;span&gt;12 views&lt;/span&gt;</c>" looks like two pieces only by its style; its text alone runs together.</remarks>
internal static class LineParts
{
    private const int LongestLine = 240;

    // Longer text is no part of a short line, and is not copied.
    private const int LongestNode = 8 * LongestLine;
    private const int MostParts = 24;
    private const int MostNodes = 200;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", "•", "·", " / ", "|", "●", "⋅", " // "];
    private static readonly string[] SeparatorsAndComma = [.. Separators, ", "];

    public static List<string> Of(Block block, bool atCommas = false)
    {
        var parts = new List<string>();
        if (block.Text.Length > LongestLine) return parts;
        foreach (var text in Texts(block))
        {
            foreach (var part in text.Split(atCommas ? SeparatorsAndComma : Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (parts.Count < MostParts) parts.Add(part);
        }
        return parts;
    }

    // An element may hold more blocks than this one, parted by br or by elements within; theirs are told by their words.
    private static List<string> Texts(Block block)
    {
        var element = block.Element;
        var holdsOthers = element.EndBlock - element.FirstBlock != 1;
        var texts = new List<string>();
        var root = element.Node;
        var nodes = 0;
        for (var node = root.FirstChild; node is not null && texts.Count < MostParts && nodes++ < MostNodes; node = HtmlWalk.Next(node, root))
            if (node.NodeType == HtmlNodeType.Text && NodeText.Raw(node) is { Length: <= LongestNode } text)
                foreach (var piece in text.ToString().Split(TextRun.Seam))
                    if (TextRun.Normalize(HtmlEntities.Decode(piece)) is { Length: > 0 } own && (!holdsOthers || block.Text.Contains(own, StringComparison.Ordinal))) texts.Add(own);
        return texts.Count > 0 ? texts : [block.Text];
    }
}
