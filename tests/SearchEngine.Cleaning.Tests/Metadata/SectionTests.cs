using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Metadata;

public sealed class SectionTests
{
    [Theory]
    [InlineData("<meta property='article:section' content='World'>", "World")]
    [InlineData("<meta property='article:section' content='4711'><meta name='parsely-section' content='World'>", "World")]
    [InlineData("<meta name='section' content='Home'>", null)]
    [InlineData("<meta property='article:section' content='News > World'>", "World")]
    [InlineData("<meta property='article:section' content='news/world'>", "world")]
    [InlineData("<meta property='article:section' content='Council widens the northern pier'>", null)]
    [InlineData("<meta property='article:section' content='This name of a section goes on for far too long to be a name of one'>", null)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleSection\":[\"World\",\"Coast\"]}</script>", "World")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"position\":2,\"name\":\"World\"},{\"position\":1,\"name\":\"Home\"},{\"position\":3,\"item\":{\"name\":\"Council widens the northern pier\"}}]}</script>", "World")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":\"none\"}</script>", null)]
    public void A_section_is_declared(string head, string? expected) => Assert.Equal(expected, Clean(Html(head: head)).Section);

    [Theory]
    [InlineData("<ol class='breadcrumb'><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li><li>Council widens</li></ol>", "World")]
    [InlineData("<div class='x'><a href='/'>Startseite</a> &gt; <a href='/lokales/'>Lokales</a> &gt; <a href='/lokales/ossental/'>Ossental</a></div>", "Ossental")]
    [InlineData("<div class='kicker'><a href='/world'>World</a></div>", "World")]
    [InlineData("<div><a href='/2019'>Coast and Sea</a></div>", "Coast and Sea")]
    [InlineData("<div><a href='#top'>Skip to the text</a></div>", null)]
    public void A_section_is_printed_above_the_headline(string above, string? expected) =>
        Assert.Equal(expected, Clean($"<html><body><nav><a href='/'>Home</a><a href='/sport'>Sport</a></nav><main>{above}<h1>Council widens the northern pier</h1><p>{First}</p><p>{Second}</p></main></body></html>").Section);

    [Fact]
    public void A_link_to_the_category_below_the_headline_names_the_section() =>
        Assert.Equal("World", Clean(Html(top: "<p>Filed under <a rel='category tag' href='/world'>World</a></p>")).Section);
}
