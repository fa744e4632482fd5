using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Find where the article starts and ends among the blocks that the single-block rules kept.</summary>
internal static class EdgeRules
{
    private const string Appendix = "appendix";
    private const string NextArticle = "next article";
    private const string Credit = "credit line";

    // A credit ends the text although a line or two of the site's own follow it.
    private const int MostBlocksBelowCredit = 6;
    private const int MostTextBelowCredit = 500;

    public static IReadOnlyList<string> Names { get; } = [Appendix, NextArticle, Credit];

    private static int FindCredit(IReadOnlyList<Block> blocks)
    {
        var below = 0;
        var found = blocks.Count;
        for (var i = blocks.Count - 1; i > blocks.Count / 2 && i >= blocks.Count - MostBlocksBelowCredit && below <= MostTextBelowCredit; i--)
        {
            if (EndRules.IsReportingCredit(blocks[i])) found = i;
            below += blocks[i].Text.Length;
        }
        return found;
    }

    public static void Apply(Verdicts verdicts, Body body, RuleBook rules)
    {
        // 1. What stands above the first sentence
        while (verdicts.Kept.Count > 0 && BodyText.RuleAgainst(verdicts.Kept[0], body, rules.Start) is { } above) verdicts.Remove(0, 1, above);
        // 2. The heading after which nothing is the article's any more
        if (rules.IsOn(Appendix)) verdicts.Remove(EndRules.FindEnd(verdicts.Kept), verdicts.Kept.Count, Appendix);
        if (rules.IsOn(NextArticle)) verdicts.Remove(EndRules.FindNextArticle(verdicts.Kept), verdicts.Kept.Count, NextArticle);
        if (rules.IsOn(Credit)) verdicts.Remove(FindCredit(verdicts.Kept), verdicts.Kept.Count, Credit);
        // 3. What stands below the last sentence
        while (verdicts.Kept.Count > 0 && BodyText.RuleAgainst(verdicts.Kept[^1], body, rules.End) is { } below) verdicts.Remove(verdicts.Kept.Count - 1, verdicts.Kept.Count, below);
    }
}
