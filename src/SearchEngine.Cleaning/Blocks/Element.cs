using HtmlAgilityPack;

namespace SearchEngine.Cleaning.Blocks;

/// <summary>An element of the page and the run of blocks within it.</summary>
internal sealed class Element(HtmlNode node, string tag, Element? parent)
{
    public HtmlNode Node { get; } = node;

    /// <summary>Lower case.</summary>
    public string Tag { get; } = tag;

    public Element? Parent { get; } = parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Zones that this element itself opens.</summary>
    public Zone Zones { get; set; }

    /// <summary>Zones of this element and those around it, as <see cref="PageBlocks.SpreadZones"/> left them.</summary>
    public Zone ZonesAround { get; set; }

    /// <summary>Whether it is one of a row of cards that link to articles.</summary>
    public bool IsTeaser { get; set; }

    /// <summary>What its markup says in favour of being the article's body, 0 for nothing.</summary>
    public int BodyHint { get; set; }

    /// <summary>Index of the first block in it.</summary>
    public int FirstBlock { get; set; }

    /// <summary>Index behind the last block in it.</summary>
    public int EndBlock { get; set; }

    /// <summary>What elements that repeat on a page share: tag and first class, else tag and parent.</summary>
    public (string Tag, object? Group) Look => (Tag, Node.Attributes["class"]?.Value?.Trim() is { Length: > 0 } names ? names.Split(' ', 2)[0] : Parent);

    public bool Holds(Block block) => block.Index >= FirstBlock && block.Index < EndBlock;

    /// <summary>The innermost element around both.</summary>
    public Element CommonWith(Element other)
    {
        var (one, two) = (this, other);
        while (one != two)
        {
            if (one.Depth >= two.Depth && one.Parent is { } up) one = up;
            else if (two.Parent is { } otherUp) two = otherUp;
        }
        return one;
    }

    public bool IsIn(string tag, Element root)
    {
        for (var element = this; element is not null && element != root; element = element.Parent)
            if (element.Tag == tag) return true;
        return false;
    }
}
