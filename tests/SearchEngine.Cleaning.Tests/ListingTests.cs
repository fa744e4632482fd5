using System.Text;
using SearchEngine.Articles;

namespace SearchEngine.Cleaning.Tests;

/// <summary>Pages that have text and are no articles, and articles that look a little like them.</summary>
public sealed class ListingTests
{
    private const string Teaser = "<li><a href='/a/the-ferry-that-runs-twice'>The ferry that runs twice a day</a> A harbour master explains the timetable of the northern islands and what a storm does to it.</li>";
    private const string Paragraph = "<p>The ferry leaves at seven and at noon. Its captain has made the crossing for twenty years, and he keeps a book in which every delay is written down, with its cause and the height of the waves on that day.</p>";

    private static CleaningResult Clean(string body, string address = "https://news.example/2020/05/some-page", string head = "") =>
        new ArticleCleaner().Clean(new Page
        {
            Name = address,
            Url = new Uri(address),
            Body = Encoding.UTF8.GetBytes($"<html><head><title>A page</title>{head}</head><body><h1>A page</h1>{body}</body></html>"),
            FetchedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        });

    private static RejectReason? ReasonOf(CleaningResult result) => (result as CleaningResult.Rejected)?.Reason;

    [Fact]
    public void Headlines_in_links_with_a_line_each_are_a_listing() =>
        Assert.Equal(RejectReason.Listing, ReasonOf(Clean($"<ul>{string.Concat(Enumerable.Repeat(Teaser, 3))}</ul>")));

    [Theory]
    [InlineData("https://news.example/page/4")]
    [InlineData("https://news.example/tag/ferries")]
    [InlineData("https://news.example/sections/north/")]
    public void A_short_text_at_the_address_of_a_list_is_a_listing(string address) =>
        Assert.Equal(RejectReason.Listing, ReasonOf(Clean(Paragraph + Paragraph.Replace("seven", "eight", StringComparison.Ordinal), address)));

    [Theory]
    [InlineData("https://news.example/about")]
    [InlineData("https://news.example/contact-us.html")]
    [InlineData("https://news.example/privacy-policy/")]
    public void A_notice_about_the_site_is_no_article(string address) =>
        Assert.Equal(RejectReason.Other, ReasonOf(Clean(Paragraph + Paragraph.Replace("seven", "eight", StringComparison.Ordinal), address)));

    [Theory]
    [InlineData("https://news.example/about")]
    [InlineData("https://news.example/tag/ferries")]
    public void What_declares_itself_an_article_is_one_wherever_it_lies(string address) =>
        Assert.IsType<CleaningResult.Cleaned>(Clean(Paragraph, address, "<meta property='og:type' content='article'>"));

    [Fact]
    public void A_short_note_that_declares_itself_an_article_is_one() =>
        Assert.IsType<CleaningResult.Cleaned>(Clean("<p>The ferry does not run today. It will run again on Monday at seven, the harbour master says.</p>", head: "<meta property='og:type' content='article'>"));

    [Fact]
    public void A_few_words_without_any_sign_of_an_article_are_none() =>
        Assert.Equal(RejectReason.Other, ReasonOf(Clean("<p>The ferry does not run today. It will run again on Monday at seven, the harbour master says. Ask at the desk for a ticket to the northern islands.</p>")));

    [Fact]
    public void An_article_with_links_in_its_paragraphs_stays_an_article() =>
        Assert.IsType<CleaningResult.Cleaned>(Clean(string.Concat(Enumerable.Range(0, 6).Select(i => Paragraph.Replace("twenty years", $"<a href='/b'>twenty years and {i} months</a>", StringComparison.Ordinal)))));
}
