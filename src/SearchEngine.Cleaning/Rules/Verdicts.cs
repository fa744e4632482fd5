using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>What became of each block of a page: part of the article, removed by a rule, or outside of the body.</summary>
internal sealed class Verdicts
{
    /// <summary>The verdict on blocks outside of the body.</summary>
    public const string Outside = "outside of the body";

    private readonly PageBlocks _page;
    private readonly string?[] _removedBy;

    public Verdicts(PageBlocks page, Element root)
    {
        _page = page;
        _removedBy = new string?[page.Blocks.Count];
        _removedBy.AsSpan(0, root.FirstBlock).Fill(Outside);
        _removedBy.AsSpan(root.EndBlock).Fill(Outside);
        Kept = [.. page.Blocks.Skip(root.FirstBlock).Take(root.EndBlock - root.FirstBlock)];
    }

    /// <summary>The article so far, in page order.</summary>
    public IReadOnlyList<Block> Kept { get; private set; }

    /// <summary>The rule that removed a block, <see cref="Outside"/>, or null for a part of the article.</summary>
    public string? RemovedBy(Block block) => _removedBy[block.Index];

    /// <summary>Asks a question about each kept block; the answer is the name of the rule that removes it, or null.</summary>
    public void Judge(Func<Block, string?> ask)
    {
        var kept = new List<Block>(Kept.Count);
        foreach (var block in Kept)
            if ((_removedBy[block.Index] = ask(block)) is null) kept.Add(block);
        Kept = kept;
    }

    /// <summary>Removes kept blocks from position <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void Remove(int start, int end, string rule)
    {
        if (end <= start) return;
        for (var i = start; i < end; i++) _removedBy[Kept[i].Index] = rule;
        Kept = [.. Kept.Take(start), .. Kept.Skip(end)];
    }
}
