using System.Text.Json;
using System.Xml.Linq;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Feeds;

public sealed class FeedTests(NewsServer news)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Any_search_is_a_feed_newest_first()
    {
        using var response = await news.Server.Client.GetAsync("/feed?q=summit&country=CN");
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root;
        Assert.NotNull(feed);
        Assert.Equal(["Putin and Xi open border talks", "Leaders gather for a summit", "A gas line from Russia to China"], feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")?.Value));
        Assert.Equal("2019-06-05T09:00:00Z", feed.Element(Atom + "updated")?.Value);
        foreach (var element in feed.Elements(Atom + "entry"))
            foreach (var name in new[] { "id", "title", "updated", "author", "link" }) Assert.NotNull(element.Element(Atom + name));
        Assert.Equal($"{news.Server.Address}feed?q=summit&country=CN", feed.Elements(Atom + "link").Single(l => l.Attribute("rel")?.Value == "self").Attribute("href")?.Value);
    }

    [Fact]
    public async Task A_feed_without_articles_is_a_feed()
    {
        var feed = XDocument.Parse(await news.Server.Client.GetStringAsync("/feed?q=xyzzy"));
        Assert.Empty(feed.Descendants(Atom + "entry"));
    }

    [Fact]
    public async Task A_browser_learns_how_to_search_here()
    {
        using var response = await news.Server.Client.GetAsync("/opensearch.xml");
        Assert.Equal("application/opensearchdescription+xml", response.Content.Headers.ContentType?.MediaType);
        var templates = XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants().Attributes("template").Select(t => t.Value).ToArray();
        Assert.Contains($"{news.Server.Address}search?q={{searchTerms}}", templates);
    }

    [Fact]
    public async Task A_browser_gets_suggestions_in_its_own_form()
    {
        using var response = await news.Server.Client.GetAsync("/suggest?q=kaz");
        Assert.Equal("application/x-suggestions+json", response.Content.Headers.ContentType?.MediaType);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("kaz", answer[0].GetString());
        Assert.Contains("Kazakhstan", answer[1].EnumerateArray().Select(t => t.GetString()));
    }
}
