using HtmlAgilityPack;
using SearchEngine.Cleaning.Markup;

namespace SearchEngine.Cleaning.Text;

/// <summary>The text of one small element, without recursion.</summary>
internal static class NodeText
{
    /// <summary>As long may the name of one character be: "&amp;CounterClockwiseContourIntegral;".</summary>
    public const int LongestCharacterReference = 33;

    /// <summary>Normalised, elements parted by spaces; stops shortly after <paramref name="limit"/> characters.</summary>
    public static string Of(HtmlNode root, int limit)
    {
        var run = new TextRun();
        for (var node = root.FirstChild; node is not null && run.Length <= limit; node = HtmlWalk.Next(node, root))
        {
            if (node.NodeType == HtmlNodeType.Text)
            {
                var text = Raw(node);
                run.AppendMarkup(text[..Math.Min(text.Length, LongestCharacterReference * (limit + 1))], isLink: false, isEmphasised: false);
            }
            else run.Space();
        }
        return run.Take();
    }

    /// <summary>A text node's markup, without the copy that the node itself would make, and another to tell its length.</summary>
    /// <remarks>In normalised markup text ends where a tag starts.</remarks>
    public static ReadOnlySpan<char> Raw(HtmlNode text)
    {
        var rest = text.OwnerDocument.Text.AsSpan(text.StreamPosition);
        var end = rest.IndexOf('<');
        return end < 0 ? rest : rest[..end];
    }
}
