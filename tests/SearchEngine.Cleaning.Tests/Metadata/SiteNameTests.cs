using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Metadata;

public sealed class SiteNameTests
{
    [Theory]
    [InlineData("<meta property='og:site_name' content='The Harbour Paper'>", "The Harbour Paper")]
    [InlineData("<meta property='og:site_name' content='@harbour'>", "harbour")]
    [InlineData("<meta property='og:site_name' content='https://harbour.example'><meta name='application-name' content='Harbour'>", "Harbour")]
    [InlineData("<meta property='og:site_name' content='News from the coast'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Harbour Paper\"}}</script>", "Harbour Paper")]
    [InlineData("<meta property='og:site_name' content='Harbour Paper | News from the coast'>", "Harbour Paper")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"WebSite\",\"name\":\"Coast Weekly\"}</script>", "Coast Weekly")]
    [InlineData("<title>Harbour Paper - World - Council widens the northern pier</title>", "Harbour Paper")]
    [InlineData("<title>The Harbour Post: Council widens the northern pier</title>", "The Harbour Post")]
    [InlineData("", "harbour.example")]
    public void A_site_is_named(string head, string expected) =>
        Assert.Equal(expected, Clean($"<html><head>{head}</head><body><main><h1>Council widens the northern pier</h1><p>{First}</p><p>{Second}</p></main></body></html>").Site);
}
