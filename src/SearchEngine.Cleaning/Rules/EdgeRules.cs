using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Find where the article starts and ends among the blocks that the single-block rules kept.</summary>
internal static class EdgeRules
{
    public static IReadOnlyList<Block> Trim(IReadOnlyList<Block> blocks, Body body)
    {
        var start = 0;
        while (start < blocks.Count && StartRules.Judge(blocks[start], body) is not null) start++;
        var end = Math.Min(EndRules.FindEnd(blocks, start), EndRules.FindNextArticle(blocks, start));
        while (end > start && EndRules.Judge(blocks[end - 1], body) is not null) end--;
        return PullQuotes.Without([.. blocks.Skip(start).Take(end - start).Where(block => block.Kind != BlockKind.Heading || !(Phrases.IsPromotion(block) || EndRules.StartsAppendix(block)))]);
    }
}
