using SearchEngine.Cleaning.Rules;
using static SearchEngine.Cleaning.Tests.PageFixture;
using static SearchEngine.Cleaning.Tests.Rules.Cases.RulePages;

namespace SearchEngine.Cleaning.Tests.Rules.Cases;

/// <summary>The rules that find the body, before single blocks are looked at.</summary>
internal static class SelectionRuleCases
{
    private const string Answer = "The ferries berth at the fish market until spring, and tickets are sold on board.";
    private const string Rest = "Nobody on the eastern side had thought that the work would begin so early in the year, and the first crane was a surprise to all of them. ";

    public static IEnumerable<RuleCase> All =>
    [
        new(SelectionRules.Accordions, "answer below a heading", Between($"<section><h3>Where do the ferries berth</h3><div hidden><p>{Answer}</p></div></section>"), Answer) { Keeps = true, RemovedBy = "hidden" },
        new(SelectionRules.Accordions, "answer below a question", Between($"<div><p>Where do the ferries berth?</p><div aria-hidden='true'><p>{Answer}</p></div></div>"), Answer) { Keeps = true, RemovedBy = "hidden" },
        new(SelectionRules.CommentsFirst, "a discussion is the article", Article(AuthorTag("Mara Hale"), $"<div class='discussion'>{Prose}</div><div><p>{Answer}</p><p>{Long}</p></div>"), First) { Keeps = true, RemovedBy = Verdicts.Outside },
        new(SelectionRules.UnlinkedZones, "rest of the article behind a button", Between($"<div class='read-more'>{string.Concat(Enumerable.Range(1, 5).Select(i => $"<p>{Rest}{i}.</p>"))}</div>"), Rest + "1.") { Keeps = true, RemovedBy = "related stories" },
        new(SelectionRules.DominantZones, "menu around the page's text", Article(AuthorTag("Mara Hale"), $"<div><div class='menu-page'><p>{First}</p><p>{Second}</p><h1>{Headline}</h1><p>{Third}</p></div><p>{Fourth}</p><p>{Long}</p></div>"), Third) { Keeps = true, RemovedBy = "navigation" },
        new(SelectionRules.CommonplaceZones, "box around most paragraphs", Article(AuthorTag("Mara Hale"), $"<h1>{Headline}</h1><div class='article-body'><p>{Long}</p>{Promo(Second)}{Promo(Third)}{Promo(Fourth)}<p>{Answer}</p></div>"), Second) { Keeps = true, RemovedBy = "advertisement" },
        new(SelectionRules.TeaserCards, "cards in the text", BetweenInArticle(Cards("<div class='tile'><h3><a href='/{0}'>What the tide brought in on day {0}</a></h3><p>Every morning the beach of day {0} looks different.</p></div>")), "Every morning the beach of day 2 looks different.") { RemovedBy = "related stories" },
        new(SelectionRules.TeaserCards, "articles in the text", BetweenInArticle(Cards("<article><p><a href='/{0}'>What the tide brought in on day {0}</a></p><p>Every morning the beach of day {0} looks different.</p></article>")), "Every morning the beach of day 3 looks different.") { RemovedBy = "related stories" },
        new(SelectionRules.BodyHints, "less text that claims to be the body", Article("", $"<div><div itemprop='articleBody'><p>{First}</p><p>{Second}</p><p>{Third}</p></div>{Menu(40)}<div><p>{Long}</p><p>{Fourth} {Answer}</p></div></div>"), First) { Keeps = true, RemovedBy = Verdicts.Outside },
        new(SelectionRules.AboveHeadline, "more text above the headline", Article("", $"<div><div class='top'><p>{Long}</p><p>{Fourth} {Answer}</p></div>{Menu(40)}<div class='low'><h1>{Headline}</h1><p>{First}</p><p>{Second}</p><p>{Third}</p></div></div>"), Second) { Keeps = true, RemovedBy = Verdicts.Outside },
    ];

    private static string Promo(string text) => $"<div class='promo-box'><p>{text}</p></div>";

    private static string Cards(string card) => string.Concat(Enumerable.Range(1, 4).Select(i => card.Replace("{0}", $"{i}", StringComparison.Ordinal)));
}
