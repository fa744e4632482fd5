using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Selection;

namespace SearchEngine.Cleaning.Rules;

/// <summary>What the article's paragraphs look like on this page: the element that most of its running text stands in.</summary>
/// <remarks>Templates insert boxes in elements of another look, so a short block that looks like a paragraph is the author's, and one that does not is doubtful.</remarks>
internal sealed class BodyParagraphs
{
    private const int LongParagraph = 100;
    private const double ClearMajority = 0.8;

    private readonly HashSet<(string, object?)> _looks = [];

    private BodyParagraphs(bool isUniform) => IsUniform = isUniform;

    /// <summary>Whether nearly all running text of the body stands in <c>p</c> elements.</summary>
    public bool IsUniform { get; }

    public static BodyParagraphs Read(PageBlocks page, Element root)
    {
        var lengths = new Dictionary<(string, object?), int>();
        int total = 0, inParagraphs = 0;
        for (var i = root.FirstBlock; i < root.EndBlock; i++)
        {
            var block = page.Blocks[i];
            if (block.Kind != BlockKind.Paragraph || block.Text.Length < LongParagraph || !BodyFinder.IsProse(block)) continue;
            var line = LineOf(block.Element);
            lengths[line.Look] = lengths.GetValueOrDefault(line.Look) + block.Text.Length;
            total += block.Text.Length;
            if (line.Tag == "p") inParagraphs += block.Text.Length;
        }
        var paragraphs = new BodyParagraphs(inParagraphs > total * ClearMajority);
        foreach (var (look, length) in lengths)
            if (length >= total * 0.25) paragraphs._looks.Add(look);
        return paragraphs;
    }

    /// <summary>Whether a block stands in a <c>p</c>, or in the kind of element that the body's paragraphs are.</summary>
    public bool Include(Block block)
    {
        var line = LineOf(block.Element);
        return line.Tag == "p" || _looks.Contains(line.Look);
    }

    // "<p><a>…</a></p>" and "<div class=x><strong>…</strong></div>" are lines of their outer element.
    private static Element LineOf(Element element)
    {
        while (element.Tag is "a" or "span" or "b" or "strong" or "em" or "i" or "font" && element.Parent is { } parent && parent.EndBlock - parent.FirstBlock <= 1) element = parent;
        return element;
    }
}
