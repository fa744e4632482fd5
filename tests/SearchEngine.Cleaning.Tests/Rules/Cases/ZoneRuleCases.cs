using static SearchEngine.Cleaning.Tests.Rules.Cases.RulePages;

namespace SearchEngine.Cleaning.Tests.Rules.Cases;

/// <summary>The rules that go by what markup says a part of the page is for.</summary>
internal static class ZoneRuleCases
{
    private const string Text = "The pier was built in 1911 and has been repaired four times since then.";

    public static IEnumerable<RuleCase> All =>
    [
        new("pull quote stays", "in an aside", Between("<aside><p>Some of them worry about the noise.</p></aside>"), "Some of them worry about the noise.") { Keeps = true, RemovedBy = "aside" },
        new("pull quote stays", "hidden from screen readers", Between("<div aria-hidden='true'><p>“The ferries will berth at the fish market”</p></div>"), "“The ferries will berth at the fish market”") { Keeps = true, RemovedBy = "hidden" },
        In("hidden", "by attribute", "<div hidden><p>{0}</p></div>"),
        In("hidden", "by style", "<p style='color:red; display: none'>{0}</p>"),
        In("hidden", "from all but screen readers", "<p class='visually-hidden'>{0}</p>"),
        In("navigation", "by class", "<p class='breadcrumbs'>{0}</p>"),
        In("navigation", "by tag", "<nav><p>{0}</p></nav>"),
        In("navigation", "by role", "<div role='navigation'><p>{0}</p></div>"),
        In("footer", "by tag", "<footer><p>{0}</p></footer>"),
        In("footer", "by role", "<div role='contentinfo'><p>{0}</p></div>"),
        In("aside", "by tag", "<aside><p>{0}</p></aside>"),
        In("aside", "by class", "<div class='sidebar'><p>{0}</p></div>"),
        In("form", "by tag", "<form><p>{0}</p></form>"),
        new("form", "a button of another tag", Between("<p class='btn'>All departures of today</p>"), "All departures of today"),
        In("caption", "by class", "<p class='wp-caption'>{0}</p>"),
        In("caption", "by vocabulary", "<p itemprop='caption'>{0}</p>"),
        In("advertisement", "by class", "<div class='ad-slot'><p>{0}</p></div>"),
        In("advertisement", "by test id", "<div data-testid='sponsored'><p>{0}</p></div>"),
        In("share bar", "by class", "<div class='social-share'><p>{0}</p></div>"),
        In("related stories", "by class", "<div class='relatedArticles'><p>{0}</p></div>"),
        In("related stories", "by label", "<section aria-label='Recommended'><p>{0}</p></section>"),
        In("comments", "by id", "<section id='comments'><p>{0}</p></section>"),
        In("comments", "by vocabulary", "<div itemprop='comment'><p>{0}</p></div>"),
        In("newsletter", "by class", "<div class='newsletter-signup'><p>{0}</p></div>"),
        In("author box", "by class", "<div class='biography'><p>{0}</p></div>"),
        In("tags", "by class", "<p class='tag-list'>{0}</p>"),
        In("tags", "by vocabulary", "<p itemprop='keywords'>{0}</p>"),
        In("consent", "by id", "<div id='cookie-banner'><p>{0}</p></div>"),
        In("consent", "by role", "<div role='dialog'><p>{0}</p></div>"),
        In("player", "by class", "<div class='jwplayer'><p>{0}</p></div>"),
        In("byline or date", "byline by class", "<p class='byline'>{0}</p>"),
        In("byline or date", "date by tag", "<p><time datetime='1911-05-01'>{0}</time></p>"),
        In("byline or date", "author by vocabulary", "<p itemprop='author'>{0}</p>"),
        In("byline or date", "line of metadata", "<p class='entry-meta'>{0}</p>"),
        new("gallery", "a line of a slide show", Between("<div class='slideshow'><p>The pier in the winter of the flood.</p></div>"), "The pier in the winter of the flood."),
    ];

    private static RuleCase In(string rule, string what, string markup) => new(rule, what, Between(markup.Replace("{0}", Text, StringComparison.Ordinal)), Text);
}
