using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Look at the article as a whole, when its edges are found.</summary>
internal static class WholeTextRules
{
    private const string Title = "title again";
    private const string Promotion = "promotion heading";

    public static IReadOnlyList<string> Names { get; } = [Title, Promotion];

    public static void Apply(Verdicts verdicts, Body body, RuleBook rules)
    {
        if (rules.IsOn(Title)) verdicts.Judge(block => block.Kind == BlockKind.Heading && Words.AreSame(block.Text, body.Title) ? Title : null);
        if (!rules.IsOn(Promotion)) return;
        var prose = verdicts.Kept.Where(BodyFinder.IsProse).Select(block => block.Index).ToHashSet();
        verdicts.Judge(block => block.Kind == BlockKind.Heading && Furniture.IsPromotion(block) && (Furniture.IsPlainPromotion(block) || !prose.Contains(block.Index + 1)) ? Promotion : null);
    }
}
