namespace SearchEngine.Cleaning.Blocks;

/// <summary>A page as a sequence of text blocks and the elements around them, in page order.</summary>
/// <param name="Blocks">All visible text of the body.</param>
/// <param name="Elements">The elements that hold it; an element stands before those within it. The first is the whole page.</param>
internal sealed record PageBlocks(IReadOnlyList<Block> Blocks, IReadOnlyList<Element> Elements)
{
    public Element Root => Elements[0];

    /// <summary>Tells every element in which zones it lies, after zones were opened or taken back.</summary>
    /// <param name="below">Where the page of interest starts: its own zones and those around it don't count. Null for the whole page.</param>
    public void SpreadZones(Element? below = null)
    {
        foreach (var element in Elements)
            element.ZonesAround = element == below ? Zone.None : element.Zones | (element.Parent?.ZonesAround ?? Zone.None);
    }
}
