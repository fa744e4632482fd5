using HtmlAgilityPack;

namespace SearchEngine.Cleaning.Markup;

/// <summary>Steps through a tree in page order without recursion.</summary>
internal static class HtmlWalk
{
    /// <summary>The node that follows, within <paramref name="root"/>; null behind the last one.</summary>
    public static HtmlNode? Next(HtmlNode node, HtmlNode root)
    {
        if (node.FirstChild is { } child) return child;
        for (HtmlNode? at = node; at is not null && at != root; at = at.ParentNode)
            if (at.NextSibling is { } sibling) return sibling;
        return null;
    }
}
