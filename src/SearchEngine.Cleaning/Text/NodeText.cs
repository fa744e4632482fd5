using HtmlAgilityPack;
using SearchEngine.Cleaning.Markup;

namespace SearchEngine.Cleaning.Text;

/// <summary>The text of one small element, without recursion.</summary>
internal static class NodeText
{
    /// <summary>Normalised, elements parted by spaces; stops shortly after <paramref name="limit"/> characters.</summary>
    public static string Of(HtmlNode root, int limit)
    {
        var run = new TextRun();
        for (var node = root.FirstChild; node is not null && run.Length <= limit; node = HtmlWalk.Next(node, root))
        {
            if (node is HtmlTextNode text) run.AppendMarkup(text.Text, isLink: false, isEmphasised: false);
            else run.Space();
        }
        return run.Take();
    }
}
