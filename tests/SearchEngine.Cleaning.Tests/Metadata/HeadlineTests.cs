using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Metadata;

public sealed class HeadlineTests
{
    private const string Site = "<meta property='og:site_name' content='The Harbour Paper'>";

    [Theory]
    [InlineData("an h1 that nothing confirms", "<title>All about piers</title>", "<h1>Council widens the northern pier</h1>", "Council widens the northern pier")]
    [InlineData("an h1 against a social variant", "<title>Council widens the northern pier | The Harbour Paper</title><meta property='og:title' content='You will not believe what the council did'>" + Site, "<h1>Council widens the northern pier</h1>", "Council widens the northern pier")]
    [InlineData("an h2 below an h1 with the site's name", "<title>The Harbour Paper - Coast - Council widens the northern pier</title>" + Site, "<h1>The Harbour Paper</h1><h2>Council widens the northern pier</h2>", "Council widens the northern pier")]
    [InlineData("an h2 below an h1 that leads home", "<title>Council widens the northern pier</title>", "<h1><a href='/'>Waves and winds</a></h1><h2 class='entry-title'>Council widens the northern pier</h2>", "Council widens the northern pier")]
    [InlineData("an h2 below an h1 with the section", "<title>Council widens the northern pier</title>", "<h1>Coast</h1><h2>Council widens the northern pier</h2>", "Council widens the northern pier")]
    [InlineData("microdata", "<title>Piers</title>", "<h1>Coast</h1><div itemprop='headline'>Council widens the northern pier</div>", "Council widens the northern pier")]
    [InlineData("a label in the heading", "<title>Council widens the northern pier</title><meta property='og:title' content='Council widens the northern pier'>", "<h1><span>Politics </span>Council widens the northern pier</h1>", "Council widens the northern pier")]
    [InlineData("a line in no heading", "<title>The Harbour Paper - Coast - Council widens the northern pier</title>" + Site, "<div class='hdl'>Council widens the northern pier</div>", "Council widens the northern pier")]
    [InlineData("a line above the byline", "<title>The Harbour Paper - Tuesday, February 24, 2026</title>" + Site, "<div><font>Council widens the northern pier</font><font>By Mara Hale</font></div>", "Council widens the northern pier")]
    [InlineData("a heading with the site's name behind it", "<title>x</title>" + Site, "<h1>Council widens the northern pier | The Harbour Paper</h1>", "Council widens the northern pier")]
    [InlineData("a quotation at the start", "<title>'We waited for years': council widens the northern pier</title><meta property='og:title' content='council widens the northern pier'>", "<h1>'We waited for years': council widens the northern pier</h1>", "'We waited for years': council widens the northern pier")]
    public void Readers_see(string what, string head, string top, string expected) => Assert.Equal(expected, TitleOf(head, top) is var title && title == expected ? title : $"{title} for {what}");

    [Theory]
    [InlineData("<title>Council widens the northern pier | Coast | The Harbour Paper</title><meta property='article:section' content='Coast'>" + Site, "Council widens the northern pier")]
    [InlineData("<title>The Harbour Paper: council widens the northern pier</title>" + Site, "council widens the northern pier")]
    [InlineData("<title>Council widens the northern pier « Harbour</title>", "Council widens the northern pier")]
    [InlineData("<title>Pier news</title><meta property='og:title' content='Council widens the northern pier'><meta name='twitter:title' content='Council widens the northern pier'>", "Council widens the northern pier")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Council widens the northern …\"}</script><meta property='og:title' content='Council widens the northern pier'>", "Council widens the northern pier")]
    [InlineData("", "")]
    public void Without_a_heading_the_titles_in_the_head_are_asked(string head, string expected) => Assert.Equal(expected, TitleOf(head, ""));

    [Fact]
    public void A_subhead_that_repeats_the_title_is_not_the_headline() =>
        Assert.Equal("Top five trends on the coast", Clean($"<html><head><title>Five best trends for piers in 2026-2030</title></head><body><main><h1>Top five trends on the coast</h1><p>{First}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p><h2>Five best trends for piers in 2026</h2><p>{First} {Second}</p></main></body></html>").Title);

    [Fact]
    public void A_huge_title_is_cut() => Assert.InRange(TitleOf($"<title>{new string('x', 1_000_000)}</title>", "").Length, 1, 600);

    private static string TitleOf(string head, string top) => Clean($"<html><head>{head}</head><body><nav><a href='/'>Home</a></nav><main>{top}<div><p>{First}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p></div></main></body></html>").Title;
}
