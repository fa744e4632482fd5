using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>The article's text: the root's blocks without those that a rule removes.</summary>
internal static class BodyText
{
    /// <summary>The blocks that are the article, in their order.</summary>
    public static IReadOnlyList<Block> Read(PageBlocks page, Body body)
    {
        page.SpreadZones(below: body.Root);
        var kept = new List<Block>();
        for (var i = body.Root.FirstBlock; i < body.Root.EndBlock; i++)
            if (BlockRules.Judge(page.Blocks[i], body) is null) kept.Add(page.Blocks[i]);
        return [.. EdgeRules.Trim(kept, body)];
    }
}
