using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules.Phrases;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Look at the article as a whole, when its edges are found.</summary>
internal static class WholeTextRules
{
    private const string Promotion = "promotion heading";

    public static IReadOnlyList<string> Names { get; } = [Promotion];

    public static void Apply(Verdicts verdicts, RuleBook rules)
    {
        if (rules.IsOn(Promotion)) verdicts.Judge(block => block.Kind == BlockKind.Heading && (Furniture.IsLabel(block) || Furniture.IsSignpost(block) || Furniture.StartsEnd(block)) ? Promotion : null);
    }
}
