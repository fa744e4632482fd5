using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Decides on every block of the body.</summary>
internal static class BodyText
{
    public static Verdicts Read(PageBlocks page, Body body, RuleBook rules)
    {
        page.SpreadZones(below: body.Root);
        var verdicts = new Verdicts(page, body.Root);
        // 1. Blocks by themselves; a sentence lifted out of the text to decorate it stays, in whatever box it stands
        var lifted = rules.IsOn(PullQuotes.Name) ? PullQuotes.In(verdicts.Kept) : new HashSet<Block>();
        verdicts.Judge(block => lifted.Contains(block) ? null : RuleAgainst(block, body, rules.Blocks));
        // 2. Lists
        if (rules.IsOn(LinkRules.List))
        {
            var stories = LinkRules.OtherStories(page, verdicts.Kept, body);
            verdicts.Judge(block => stories.Contains(block) ? LinkRules.List : null);
        }
        // 3. The text as a whole
        EdgeRules.Apply(verdicts, page, body, rules);
        WholeTextRules.Apply(verdicts, page, body, rules);
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
