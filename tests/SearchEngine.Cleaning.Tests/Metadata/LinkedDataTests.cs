using CsCheck;
using SearchEngine.Cleaning.Metadata;

namespace SearchEngine.Cleaning.Tests.Metadata;

public sealed class LinkedDataTests
{
    private static readonly string[] Keys = ["@type", "@id", "@graph", "@value", "author", "creator", "name", "headline", "image", "url", "publisher", "articleSection", "itemListElement", "item", "position", "mainEntity", "breadcrumb", "datePublished", "givenName", "inLanguage"];

    private static readonly string[] Scalars = ["\"NewsArticle\"", "\"Person\"", "\"BreadcrumbList\"", "\"WebSite\"", "\"WebPage\"", "\"#a\"", "\"Mara Hale\"", "\"\"", "null", "true", "1e400", "-3", "\"\\ud800\"", "\"2026-02-24\""];

    private static readonly Gen<string> Json = JsonOf(4);

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Pier",}""")]
    [InlineData("<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Pier\"} -->")]
    [InlineData("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Pier\"}\n//]]>")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Pier\"};")]
    [InlineData("{\"@type\":\"NewsArticle\",\n/* note */\"headline\":\"Pi\ner\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Pier\",\"description\":\"the council\\'s\"}")]
    [InlineData("{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Pier&quot;}")]
    [InlineData("{\"@type\":\"http://schema.org/NewsArticle\",\"headline\":[\"Pier\"]}")]
    public void Scripts_are_read_as_pages_write_them(string script) => Assert.Equal("Pier", LinkedData.Read([script]).Article?.Headline?.Replace("Pi er", "Pier", StringComparison.Ordinal));

    [Fact]
    public void Several_scripts_complete_each_other()
    {
        var article = LinkedData.Read(["""{"@type":"WebPage","author":"Jon Reyes"}""", "{ broken", """{"@type":"NewsArticle","headline":"Pier"}""", """{"@type":"WebSite","name":"The Harbour Paper"}"""]).Article;
        Assert.Equal(("Pier", "Jon Reyes", "The Harbour Paper"), (article?.Headline, article?.Authors[0], article?.Publisher));
    }

    [Fact]
    public void Of_several_articles_the_one_with_the_pages_title_is_meant() =>
        Assert.Equal("Council widens the pier", LinkedData.Read(["""[{"@type":"NewsArticle","headline":"Crane falls"},{"@type":"NewsArticle","headline":"Council widens the pier"}]"""], "Council widens the pier | The Harbour Paper").Article?.Headline);

    [Fact]
    public void Any_json_is_read_without_failing() =>
        Json.Array[0, 3].Sample(scripts =>
        {
            var article = LinkedData.Read(scripts, "Pier").Article;
            return article is null || (article.Authors.Count <= 40 && article.Breadcrumbs.Count <= 12);
        }, iter: 5000);

    [Fact]
    public void Any_text_is_read_without_failing() => Gen.String[Gen.Char["{}[]\",:\\@typeau 1'&;<!-/*\0"], 0, 80].Sample(script => LinkedData.Read([script], "Pier").Article is null or { Authors: not null }, iter: 5000);

    private static Gen<string> JsonOf(int depth)
    {
        var scalar = Gen.Int[0, Scalars.Length - 1].Select(i => Scalars[i]);
        if (depth == 0) return scalar;
        var inner = JsonOf(depth - 1);
        var member = Gen.Select(Gen.Int[0, Keys.Length - 1], inner, (key, value) => $"\"{Keys[key]}\":{value}");
        return Gen.OneOf(scalar, inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"), member.Array[0, 5].Select(members => $"{{{string.Join(',', members)}}}"));
    }
}
