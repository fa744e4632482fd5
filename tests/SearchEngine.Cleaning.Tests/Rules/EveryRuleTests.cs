using SearchEngine.Cleaning.Tests.Rules.Cases;

namespace SearchEngine.Cleaning.Tests.Rules;

/// <summary>Shows for every rule of cleaning a page on which it decides: the text is out with the rule and in without, or the other way round.</summary>
public sealed class EveryRuleTests
{
    private const string Repeated = "repeated paragraph";

    private static readonly Dictionary<string, RuleCase> Cases = new RuleCase[][]
    {
        [.. SelectionRuleCases.All], [.. ZoneRuleCases.All], [.. BlockRuleCases.All], [.. LinkRuleCases.All], [.. HeadRuleCases.All], [.. EndRuleCases.All],
    }.SelectMany(static cases => cases).ToDictionary(static one => one.ToString());

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_rule_decides(string name)
    {
        var one = Cases[name];
        var with = Explain(one, new ArticleCleaner());
        var without = Explain(one, new ArticleCleaner(new CleaningOptions { DisabledRules = new HashSet<string> { one.Rule } }));
        var (kept, removed) = one.Keeps ? (with, without) : (without, with);
        Assert.Null(VerdictOn(one, kept));
        Assert.Contains(one.Text, Paragraphs(kept));
        Assert.Equal(one.RemovedBy, VerdictOn(one, removed));
        Assert.DoesNotContain(one.Text, Paragraphs(removed));
    }

    [Fact]
    public void Every_rule_has_a_case() => Assert.Empty(ArticleCleaner.RuleNames.Except(Cases.Values.Select(static one => one.Rule)).Except([Repeated]));

    // Both copies are the same text, so that this rule cannot be a case like the others.
    [Fact]
    public void A_body_that_is_on_the_page_twice_comes_out_once()
    {
        var page = PageFixture.Page(RulePages.Below($"<div class='narrow'><p>{PageFixture.First}</p><p>{PageFixture.Second}</p><p>{PageFixture.Third}</p><p>{PageFixture.Fourth}</p></div>"));
        Assert.Equal(4, Paragraphs(new ArticleCleaner().Explain(page)).Length);
        Assert.Equal(8, Paragraphs(new ArticleCleaner(new CleaningOptions { DisabledRules = new HashSet<string> { Repeated } }).Explain(page)).Length);
    }

    [Fact]
    public void Every_name_is_given_once() => Assert.Distinct(ArticleCleaner.RuleNames);

    private static CleaningExplanation Explain(RuleCase one, ArticleCleaner cleaner) => cleaner.Explain(PageFixture.Page(one.Html));

    private static string? VerdictOn(RuleCase one, CleaningExplanation explanation) => Assert.Single(explanation.Blocks, block => block.Text == one.Text).RemovedBy;

    private static string[] Paragraphs(CleaningExplanation explanation) => explanation.Result is CleaningResult.Cleaned(var article) ? article.Text.Split("\n\n") : [];
}
