using System.Net;
using System.Text.Json;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Api;

public sealed class ArticleEndpointTests(NewsServer news)
{
    [Fact]
    public async Task An_article_comes_with_its_annotations_and_their_evidence()
    {
        var article = await news.Server.GetJsonAsync("/api/v1/articles/" + Newsroom.TalksId);
        Assert.Equal(
            ["id", "url", "title", "byline", "published", "modified", "source", "section", "language", "description", "image", "text", "outline", "countries", "people", "organisations"],
            article.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["Nadia Ferrow", "Tomas Quill"], article.GetProperty("byline").EnumerateArray().Select(b => b.GetString()));
        var putin = article.GetProperty("people").EnumerateArray().First(p => p.GetProperty("value").GetString() == "vladimir-putin");
        Assert.Equal(["value", "label", "office", "salience", "about", "mentions"], putin.EnumerateObject().Select(p => p.Name));
        Assert.Equal("President of Russia", putin.GetProperty("office").GetProperty("title").GetString());
        var text = article.GetProperty("text").GetString() ?? "";
        var mention = putin.GetProperty("mentions").EnumerateArray().First(m => m.GetProperty("part").GetString() == "text");
        Assert.Equal("name", mention.GetProperty("rule").GetString());
        Assert.Equal("Vladimir Putin", text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task Similar_articles_leave_the_article_itself_out()
    {
        var answer = await news.Server.GetJsonAsync($"/api/v1/articles/{Newsroom.TalksId}/similar?size=3");
        var ids = answer.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("id").GetString()).ToArray();
        Assert.Contains("gas-2014", ids);
        Assert.DoesNotContain(Newsroom.TalksId, ids);
    }

    [Fact]
    public async Task An_entity_has_profile_timeline_company_and_latest_articles()
    {
        var entity = await news.Server.GetJsonAsync("/api/v1/entities/person/angela-merkel");
        Assert.Equal(["dimension", "value", "label", "aliases", "offices", "articles", "timeline", "together", "latest"], entity.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("Angela Merkel", 2), (entity.GetProperty("label").GetString(), entity.GetProperty("articles").GetInt32()));
        Assert.Contains(entity.GetProperty("offices").EnumerateArray(), o => o.GetProperty("title").GetString() == "Chancellor of Germany");
        Assert.Equal([Newsroom.HarbourId, "budget-2012"], entity.GetProperty("latest").EnumerateArray().Select(h => h.GetProperty("id").GetString()));
        Assert.Equal(2, CountOf(entity, "country", "DE"));
        Assert.Equal(0, CountOf(entity, "person", "angela-merkel"));
    }

    [Fact]
    public async Task An_entitys_company_of_its_own_kind_is_counted_in_its_articles_alone()
    {
        var china = await news.Server.GetJsonAsync("/api/v1/entities/country/cn");
        Assert.Equal((3, 2, 0), (CountOf(china, "country", "RU"), CountOf(china, "country", "DE"), CountOf(china, "country", "CN")));
    }

    [Fact]
    public async Task What_was_posted_can_be_read_searched_replaced_and_removed()
    {
        await using var server = await RunningServer.StartAsync([]);
        var key = server.AddKey(ApiKeyScope.Write);

        using (var added = await server.PostAsync("""{"id":"a1","url":"https://x.example/a1","title":"Snow in April","text":"Snow fell late in the hills.","source":"Hill Post"}""", key))
        {
            Assert.Equal(HttpStatusCode.OK, added.StatusCode);
            var answer = JsonElement.Parse(await added.Content.ReadAsStringAsync());
            Assert.Equal((1, 0, "a1"), (answer.GetProperty("stored").GetInt32(), answer.GetProperty("refused").GetInt32(), answer.GetProperty("results")[0].GetProperty("id").GetString()));
        }
        Assert.Equal("Snow in April", (await server.GetJsonAsync("/api/v1/articles/a1")).GetProperty("title").GetString());
        await TotalBecomes(server, "snow", 1);

        using (await server.PostAsync("""{"id":"a1","title":"Rain in April","text":"Rain fell late in the hills."}""", key)) { }
        await TotalBecomes(server, "rain", 1);
        await TotalBecomes(server, "", 1);

        using (var removed = await server.DeleteAsync("a1", key)) Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(404, (await server.GetProblemAsync("/api/v1/articles/a1")).Status);
        await TotalBecomes(server, "", 0);
        using (var again = await server.DeleteAsync("a1", key)) Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Theory]
    [InlineData("application/json", "[{\"id\":\"a\",\"title\":\"A\",\"text\":\"One.\"},{\"id\":\"b\",\"title\":\"B\"},{\"id\":\"c\",\"title\":7,\"text\":\"x\"},null]", "Article 3", "Article 4")]
    [InlineData("application/x-ndjson", "\uFEFF{\"id\":\"a\",\"title\":\"A\",\"text\":\"One.\"}\r\n\n{\"id\":\"b\",\"title\":\"B\"}\n{\"id\":\"c\",\ntrue", "Line 4", "Line 5")]
    public async Task Each_article_of_several_has_a_result_of_its_own(string type, string body, string third, string fourth)
    {
        await using var server = await RunningServer.StartAsync([]);
        using var response = await server.PostAsync(body, server.AddKey(ApiKeyScope.Write), type);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((1, 3), (answer.GetProperty("stored").GetInt32(), answer.GetProperty("refused").GetInt32()));
        var results = answer.GetProperty("results");
        Assert.Equal("a", results[0].GetProperty("id").GetString());
        Assert.Contains("text", results[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains(third, results[2].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains(fourth, results[3].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{\"title\":", 400, "invalid-body", "line 1")]
    [InlineData("application/json", "", 400, "invalid-body", "JSON")]
    [InlineData("application/json", "[]", 400, "invalid-body", "no article")]
    [InlineData("application/json", "7", 400, "invalid-body", "neither an object nor an array")]
    [InlineData("application/x-ndjson", "\n\n", 400, "invalid-body", "no article")]
    [InlineData("text/plain", "x", 415, "unsupported-media-type", "application/json")]
    [InlineData("application/json", "{\"title\":\"A\"}", 422, "nothing-stored", "text")]
    public async Task A_body_that_cannot_be_used_is_refused_with_its_remedy(string type, string body, int status, string problem, string words)
    {
        await using var server = await RunningServer.StartAsync([]);
        using var response = await server.PostAsync(body, server.AddKey(ApiKeyScope.Write), type);
        Assert.Equal(status, (int)response.StatusCode);
        var answer = await RunningServer.ProblemOfAsync(response);
        Assert.Equal("/problems/" + problem, answer.GetProperty("type").GetString());
        Assert.Contains(words, answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        await using var server = await RunningServer.StartAsync([], keys => new ServerOptions { Urls = ["http://127.0.0.1:0"], KeysFile = keys, MaxBodyBytes = 2_000 });
        using var response = await server.PostAsync($$"""{"id":"a","title":"A","text":"{{new string('x', 3_000)}}"}""", server.AddKey(ApiKeyScope.Write));
        Assert.Equal(413, (int)response.StatusCode);
        Assert.Equal("/problems/body-too-large", (await RunningServer.ProblemOfAsync(response)).GetProperty("type").GetString());
    }

    private static int CountOf(JsonElement entity, string dimension, string value) =>
        entity.GetProperty("together").GetProperty(dimension).GetProperty("values").EnumerateArray()
            .Where(v => v.GetProperty("value").GetString() == value).Select(v => v.GetProperty("count").GetInt32()).SingleOrDefault();

    /// <summary>What was added is durable at once and can be found within a second: asks until it can.</summary>
    private static async Task TotalBecomes(RunningServer server, string query, int total)
    {
        for (var tries = 0; ; tries++)
        {
            var found = (await server.GetJsonAsync("/api/v1/search?size=0&q=" + query)).GetProperty("total").GetProperty("value").GetInt32();
            if (found == total) return;
            Assert.True(tries < 100, $"'{query}' finds {found}, not {total}.");
            await Task.Delay(50);
        }
    }
}
