using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Selection;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Find where the article starts and ends among the blocks that the single-block rules kept.</summary>
internal static class EdgeRules
{
    private const string Comments = "comments heading";
    private const string Appendix = "appendix";
    private const string Boilerplate = "about the company";
    private const string NextArticle = "next article";
    private const string Credit = "credit line";

    // A credit ends the text although a line or two of the site's own follow it.
    private const int MostBlocksBelowCredit = 6;
    private const int MostTextBelowCredit = 500;

    // With less than this above it, in characters, a heading does not end an article.
    private const int ShortestArticle = 300;
    private const int MostBoilerplate = 1200;
    private const double LargestAppendix = 0.4;
    private const int LongParagraph = 120;

    public static IReadOnlyList<string> Names { get; } = [.. HeadRules.Names, Comments, Appendix, Boilerplate, NextArticle, Credit];

    public static void Apply(Verdicts verdicts, PageBlocks page, Body body, RuleBook rules)
    {
        // 1. What stands above the first sentence
        HeadRules.Apply(verdicts, page, body, rules);
        while (verdicts.Kept.Count > 0 && BodyText.RuleAgainst(verdicts.Kept[0], body, rules.Start) is { } above) verdicts.Remove(0, 1, above);
        // 2. The heading after which nothing is the article's any more
        if (rules.IsOn(Comments)) verdicts.Remove(FindHeading(verdicts.Kept, block => Furniture.StartsComments(block) && (Furniture.IsPlainCommentsHeading(block) || !GoesOnAlike(verdicts.Kept, block))), verdicts.Kept.Count, Comments);
        if (rules.IsOn(Appendix)) verdicts.Remove(FindHeading(verdicts.Kept, block => Furniture.StartsEnd(block) && !GoesOn(verdicts.Kept, block)), verdicts.Kept.Count, Appendix);
        if (rules.IsOn(Boilerplate)) verdicts.Remove(FindBoilerplate(verdicts.Kept), verdicts.Kept.Count, Boilerplate);
        if (rules.IsOn(NextArticle)) verdicts.Remove(EndRules.FindNextArticle(verdicts.Kept), verdicts.Kept.Count, NextArticle);
        if (rules.IsOn(Credit)) verdicts.Remove(FindCredit(verdicts.Kept, body), verdicts.Kept.Count, Credit);
        // 3. What stands below the last sentence
        while (verdicts.Kept.Count > 0 && BodyText.RuleAgainst(verdicts.Kept[^1], body, rules.End) is { } below) verdicts.Remove(verdicts.Kept.Count - 1, verdicts.Kept.Count, below);
    }

    private static int FindHeading(IReadOnlyList<Block> blocks, Func<Block, bool> isHeading)
    {
        var above = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (above >= ShortestArticle && isHeading(blocks[i])) return i;
            if (blocks[i].Kind != BlockKind.Heading) above += blocks[i].Text.Length;
        }
        return blocks.Count;
    }

    /// <summary>"About Halvorsen Ferries", where only a paragraph or two follow: how press releases end.</summary>
    private static int FindBoilerplate(IReadOnlyList<Block> blocks)
    {
        var below = 0;
        for (var i = blocks.Count - 1; i > blocks.Count / 2 && below <= MostBoilerplate; i--)
        {
            if (below > 0 && Furniture.IsAboutSomeone(blocks[i], blocks[i + 1].Text)) return i;
            below += blocks[i].Text.Length;
        }
        return blocks.Count;
    }

    // "Related stories" in the middle of an article: behind the box, its paragraphs go on where they stood before.
    private static bool GoesOn(IReadOnlyList<Block> blocks, Block heading)
    {
        int before = 0, behind = 0;
        foreach (var block in blocks)
        {
            if (!BodyFinder.IsProse(block)) continue;
            if (block.Index < heading.Index) before += block.Text.Length;
            else behind += block.Text.Length;
        }
        return behind > before * LargestAppendix || GoesOnAlike(blocks, heading);
    }

    private static bool GoesOnAlike(IReadOnlyList<Block> blocks, Block heading) =>
        blocks.LastOrDefault(block => block.Index < heading.Index && IsLongParagraph(block))?.Element is { } above
        && blocks.Any(block => block.Index > heading.Index && IsLongParagraph(block) && block.Element.Look == above.Look && block.Element.Parent?.Look == above.Parent?.Look);

    private static bool IsLongParagraph(Block block) => block.Text.Length >= LongParagraph && BodyFinder.IsProse(block);

    private static int FindCredit(IReadOnlyList<Block> blocks, Body body)
    {
        var below = 0;
        var found = blocks.Count;
        for (var i = blocks.Count - 1; i > blocks.Count / 2 && i >= blocks.Count - MostBlocksBelowCredit && below <= MostTextBelowCredit; i--)
        {
            if (Furniture.IsContribution(blocks[i]) || EndRules.IsBiography(blocks[i], body) || EndRules.IsAuthorsName(blocks[i], body)) found = i;
            below += blocks[i].Text.Length;
        }
        return found;
    }
}
