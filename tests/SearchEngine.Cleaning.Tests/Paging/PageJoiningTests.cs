using SearchEngine.Articles;

namespace SearchEngine.Cleaning.Tests.Paging;

public sealed class PageJoiningTests
{
    private const string Url = "https://harbour.example/2026/02/24/pier";
    private const string Fifth = "The first of the new moorings was towed into the basin on Friday, and a crowd of several hundred came to watch it arrive from the yard.";
    private const string Sixth = "Nobody could say in the evening who would pay for the lamps along the promenade, which the plan had left out altogether.";

    [Fact]
    public void Texts_follow_each_other_and_the_first_page_names_the_article()
    {
        var article = Joined(One(), Two(Fifth), Three(Sixth));
        Assert.Equal([PageFixture.First, PageFixture.Second, PageFixture.Third, PageFixture.Fourth, Fifth, Sixth], article.Text.Split("\n\n"));
        Assert.Equal((new Uri(Url), ArticleId.FromUrl(new Uri(Url)), "Council widens the northern pier"), (article.Url, article.Id, article.Title));
    }

    [Fact]
    public void What_every_page_repeats_is_there_once()
    {
        const string Note = "Anna Berg has reported from the western coast since the year in which the old lighthouse was closed to all visitors.";
        const string Lead = "For two years the town has argued about its pier, and on Tuesday evening it came to a decision that will please nobody.";
        var first = Page(Url, Lead, PageFixture.First, PageFixture.Second, Note);
        var second = Page(Url + "/2", Lead, Fifth, Note);
        Assert.Equal([Lead, PageFixture.First, PageFixture.Second, Fifth, Note], Joined(first, second).Text.Split("\n\n"));
    }

    [Theory]
    [InlineData("Page 2 of 3")]
    [InlineData("Seite 2 von 3")]
    [InlineData("– 2 / 3 –")]
    [InlineData("Continued from page 1")]
    [InlineData("Council widens the northern pier")]
    [InlineData("1 2 3")]
    public void Marks_and_the_headline_are_left_out(string mark)
    {
        var article = Joined(One(), Page(Url + "/2", mark, Fifth, Sixth));
        Assert.Equal([PageFixture.First, PageFixture.Second, PageFixture.Third, PageFixture.Fourth, Fifth, Sixth], article.Text.Split("\n\n"));
    }

    [Fact]
    public void A_server_that_ignores_the_number_adds_nothing() =>
        Assert.Equal(PageFixture.Clean(One()).Text, Joined(One(), One() with { Url = new Uri(Url + "/2") }).Text);

    [Fact]
    public void A_page_without_an_article_ends_the_joining()
    {
        var broken = Two("Short.") with { Status = 500 };
        Assert.EndsWith(Fifth, Joined(One(), Two(Fifth), broken, Three(Sixth)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_article_on_the_first_page_there_is_none() =>
        Assert.Equal(RejectReason.ErrorPage, PageFixture.Reject((One() with { Status = 404 }) with { Following = [Two(Fifth)] }).Reason);

    [Fact]
    public void The_article_changed_when_its_latest_page_did()
    {
        static string Changed(string day) => $"""<meta property="article:published_time" content="2026-02-01T08:00:00Z"><meta property="article:modified_time" content="2026-02-{day}T08:00:00Z">""";
        var article = Joined(PageFixture.Page(PageFixture.Html(head: Changed("03"))), Page(Url + "/2", Changed("09"), [Fifth, Sixth]), Page(Url + "/3", Changed("05"), [Sixth, Fifth]));
        Assert.Equal((1, 9), (article.Published?.Day, article.Modified?.Day));
    }

    private static Article Joined(Page first, params Page[] following) => PageFixture.Clean(first with { Following = following });

    private static Page One() => PageFixture.Page(PageFixture.Html(), Url);

    private static Page Two(params string[] paragraphs) => Page(Url + "/2", paragraphs);

    private static Page Three(params string[] paragraphs) => Page(Url + "/3", paragraphs);

    private static Page Page(string url, params string[] paragraphs) => Page(url, "", paragraphs);

    private static Page Page(string url, string head, string[] paragraphs) => PageFixture.Page(
        $"""<html lang="en"><head><title>Council widens the northern pier</title><meta property="og:type" content="article">{head}</head><body><main><article><h1>Council widens the northern pier</h1><div>{string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"))}</div></article></main></body></html>""",
        url);
}
