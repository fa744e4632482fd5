using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Decides on every block of the body.</summary>
internal static class BodyText
{
    public static Verdicts Read(PageBlocks page, Body body, RuleBook rules)
    {
        page.SpreadZones(below: body.Root);
        var verdicts = new Verdicts(page, body.Root);
        verdicts.Judge(block => RuleAgainst(block, body, rules.Blocks));
        EdgeRules.Apply(verdicts, body, rules);
        WholeTextRules.Apply(verdicts, rules);
        return verdicts;
    }

    /// <summary>The name of the first rule that removes a block; null when none does.</summary>
    public static string? RuleAgainst(Block block, Body body, BlockRule[] rules)
    {
        foreach (var rule in rules)
            if (rule.Removes(block, body)) return rule.Name;
        return null;
    }
}
