using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Look at the article as a whole, when its edges are found.</summary>
internal static class WholeTextRules
{
    private const string Promotion = "promotion heading";
    private const string PullQuote = "lifted sentence";

    public static IReadOnlyList<string> Names { get; } = [Promotion, PullQuote];

    public static void Apply(Verdicts verdicts, RuleBook rules)
    {
        if (rules.IsOn(Promotion)) verdicts.Judge(block => block.Kind == BlockKind.Heading && (Phrases.IsPromotion(block) || EndRules.StartsAppendix(block)) ? Promotion : null);
        if (rules.IsOn(PullQuote))
        {
            var lifted = PullQuotes.In(verdicts.Kept);
            verdicts.Judge(block => lifted.Contains(block) ? PullQuote : null);
        }
    }
}
