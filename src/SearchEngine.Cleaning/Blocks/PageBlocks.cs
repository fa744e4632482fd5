namespace SearchEngine.Cleaning.Blocks;

/// <summary>A page as a sequence of text blocks and the elements around them, in page order.</summary>
/// <param name="Blocks">All visible text of the body.</param>
/// <param name="Elements">The elements that hold it; an element stands before those within it. The first is the whole page.</param>
internal sealed record PageBlocks(IReadOnlyList<Block> Blocks, IReadOnlyList<Element> Elements)
{
    public Element Root => Elements[0];
}
