using System.Text.Json;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Api;

public sealed class SearchEndpointTests(NewsServer news)
{
    private readonly RunningServer _server = news.Server;

    [Fact]
    public async Task A_response_has_the_members_of_the_contract()
    {
        var answer = await _server.GetJsonAsync("/api/v1/search?q=border+treaty");
        Assert.Equal(["query", "total", "tookMs", "hits", "facets", "timeline", "next"], Names(answer));
        Assert.Equal("border treaty", answer.GetProperty("query").GetProperty("text").GetString());
        Assert.Equal(["text", "parsed", "corrected", "didYouMean", "relaxed", "notes"], Names(answer.GetProperty("query")));
        Assert.Equal("exact", answer.GetProperty("total").GetProperty("relation").GetString());
        Assert.Equal(["from", "to", "count"], Names(answer.GetProperty("timeline")[0]));
    }

    [Fact]
    public async Task A_hit_has_the_members_of_the_contract()
    {
        var hit = (await _server.GetJsonAsync("/api/v1/search?q=border+treaty")).GetProperty("hits")[0];
        Assert.Equal(
            ["id", "url", "title", "titleHighlighted", "snippet", "published", "source", "language", "score", "countries", "people", "organisations"], Names(hit));
        Assert.Equal(Newsroom.TalksId, hit.GetProperty("id").GetString());
        Assert.Equal("2019-06-05T09:00:00Z", hit.GetProperty("published").GetString());
        Assert.Equal("Putin and Xi open <mark>border</mark> talks", hit.GetProperty("titleHighlighted").GetString());
        Assert.Contains("<mark>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.Contains(hit.GetProperty("countries").EnumerateArray(), c => c.GetProperty("value").GetString() == "CN" && c.GetProperty("label").GetString() == "China");
    }

    [Fact]
    public async Task All_facets_are_counted_unless_some_are_named()
    {
        var all = await _server.GetJsonAsync("/api/v1/search");
        Assert.Equal(["country", "leader", "office", "person", "organisation", "source", "language", "published"], Names(all.GetProperty("facets")));
        Assert.Equal(["country"], Names((await _server.GetJsonAsync("/api/v1/search?facets=country")).GetProperty("facets")));
        Assert.Empty(Names((await _server.GetJsonAsync("/api/v1/search?facets=")).GetProperty("facets")));
    }

    [Fact]
    public async Task A_facet_value_has_its_label_count_and_selection()
    {
        var facet = (await _server.GetJsonAsync("/api/v1/search?country=CN&facets=country&facetSize=1")).GetProperty("facets").GetProperty("country");
        Assert.Equal(["values", "distinct", "more"], Names(facet));
        var first = facet.GetProperty("values")[0];
        Assert.Equal(["value", "label", "count", "selected", "excluded"], Names(first));
        Assert.Equal(("CN", "China", 5, true), (first.GetProperty("value").GetString(), first.GetProperty("label").GetString(), first.GetProperty("count").GetInt32(), first.GetProperty("selected").GetBoolean()));
        Assert.True(facet.GetProperty("more").GetBoolean());
    }

    [Theory]
    [InlineData("", 7)]
    [InlineData("country=CN", 5)]
    [InlineData("country=cn", 5)]
    [InlineData("country=CHN", 5)]
    [InlineData("country=Federal+Republic+of+Germany&country=People%27s+Republic+of+China", 6)]
    [InlineData("q=country:CHN", 5)]
    [InlineData("q=country:DE,KAZ", 4)]
    [InlineData("q=language:english", 7)]
    [InlineData("q=leader:merkel", 2)]
    [InlineData("q=person:Putin+date:2014", 1)]
    [InlineData("q=organisation:UN", 1)]
    [InlineData("q=office:president", 3)]
    [InlineData("country=CN&country=DE", 6)]
    [InlineData("country=CN&country=-DE", 3)]
    [InlineData("country=-CN", 2)]
    [InlineData("country=CN&person=angela-merkel", 1)]
    [InlineData("leader=xi-jinping", 3)]
    [InlineData("source=Civic+Ledger", 2)]
    [InlineData("published=2014", 2)]
    [InlineData("published=2014-05&published=2015", 2)]
    [InlineData("from=2014-05-21&to=2015-03-02", 3)]
    [InlineData("from=2014&to=2014", 2)]
    [InlineData("from=2014-06&to=2014-11", 1)]
    [InlineData("q=summit&person=xi-jinping", 3)]
    [InlineData("country=XX", 0)]
    public async Task Filters_choose_articles(string parameters, int total) =>
        Assert.Equal(total, (await _server.GetJsonAsync("/api/v1/search?" + parameters)).GetProperty("total").GetProperty("value").GetInt32());

    [Fact]
    public async Task A_facets_own_filter_does_not_shrink_its_counts()
    {
        var open = (await _server.GetJsonAsync("/api/v1/search?facets=country")).GetProperty("facets").GetProperty("country").GetProperty("values");
        var filtered = (await _server.GetJsonAsync("/api/v1/search?facets=country&country=DE")).GetProperty("facets").GetProperty("country").GetProperty("values");
        Assert.Equal(Counts(open), Counts(filtered));

        static IEnumerable<(string?, int)> Counts(JsonElement values) =>
            values.EnumerateArray().Select(v => (v.GetProperty("value").GetString(), v.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Newest_and_oldest_order_by_date_with_undated_last()
    {
        Assert.Equal(Newsroom.TalksId, await First("newest"));
        Assert.Equal("budget-2012", await First("oldest"));
        Assert.Equal(Newsroom.UndatedId, await Last("newest"));

        async Task<string?> First(string sort) => (await _server.GetJsonAsync("/api/v1/search?sort=" + sort)).GetProperty("hits")[0].GetProperty("id").GetString();
        async Task<string?> Last(string sort) => (await _server.GetJsonAsync("/api/v1/search?sort=" + sort)).GetProperty("hits").EnumerateArray().Last().GetProperty("id").GetString();
    }

    [Fact]
    public async Task Following_next_meets_every_article_once()
    {
        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await _server.GetJsonAsync("/api/v1/search?size=2&facets=" + (cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor)));
            seen.AddRange(page.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("id").GetString()));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null && seen.Count < 20);
        Assert.Equal(Newsroom.Articles.Select(a => a.Id).Order(), seen.Order());
    }

    [Fact]
    public async Task Highlighting_explaining_and_the_timeline_can_be_switched()
    {
        var plain = await _server.GetJsonAsync("/api/v1/search?q=summit&highlight=false&timeline=false&explain=true&size=1");
        var hit = plain.GetProperty("hits")[0];
        Assert.Equal(JsonValueKind.Null, hit.GetProperty("snippet").ValueKind);
        Assert.Equal(0, plain.GetProperty("timeline").GetArrayLength());
        Assert.NotEmpty(hit.GetProperty("explanation").GetString() ?? "");
    }

    [Fact]
    public async Task Size_zero_counts_without_hits()
    {
        var answer = await _server.GetJsonAsync("/api/v1/search?size=0");
        Assert.Equal(7, answer.GetProperty("total").GetProperty("value").GetInt32());
        Assert.Equal(0, answer.GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public async Task A_facets_values_can_be_found_by_prefix_and_paged()
    {
        var found = await _server.GetJsonAsync("/api/v1/facets/country?prefix=ka");
        Assert.Equal(["KZ"], found.GetProperty("values").EnumerateArray().Select(v => v.GetProperty("value").GetString()));

        var first = await _server.GetJsonAsync("/api/v1/facets/country?size=2");
        Assert.Equal(["dimension", "values", "distinct", "more", "next"], Names(first));
        Assert.Equal((4, true, 2), (first.GetProperty("distinct").GetInt32(), first.GetProperty("more").GetBoolean(), first.GetProperty("next").GetInt32()));
        var second = await _server.GetJsonAsync("/api/v1/facets/country?size=2&offset=2");
        Assert.Equal((false, JsonValueKind.Null), (second.GetProperty("more").GetBoolean(), second.GetProperty("next").ValueKind));
        Assert.Equal(4, first.GetProperty("values").EnumerateArray().Concat(second.GetProperty("values").EnumerateArray()).Select(v => v.GetProperty("value").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_facets_values_can_be_sorted_by_name()
    {
        var page = await _server.GetJsonAsync("/api/v1/facets/country?sort=name");
        var labels = page.GetProperty("values").EnumerateArray().Select(static value => value.GetProperty("label").GetString() ?? "").ToList();
        Assert.Equal(labels.Order(StringComparer.OrdinalIgnoreCase), labels);
        Assert.Equal(page.GetProperty("distinct").GetInt32(), labels.Count);
    }

    [Fact]
    public async Task Two_facets_are_counted_together()
    {
        var pairs = await _server.GetJsonAsync("/api/v1/facets/country/with/source?rows=2&columns=3");
        Assert.Equal(["dimension", "with", "rows", "columns", "counts"], Names(pairs));
        Assert.Equal(2, pairs.GetProperty("counts").GetArrayLength());
        for (var row = 0; row < 2; row++)
        {
            var cells = pairs.GetProperty("counts")[row].EnumerateArray().Select(static cell => cell.GetInt64()).ToList();
            Assert.Equal(pairs.GetProperty("columns").GetArrayLength(), cells.Count);
            Assert.All(cells, cell => Assert.InRange(cell, 0, pairs.GetProperty("rows")[row].GetProperty("count").GetInt64()));
        }
    }

    [Theory]
    [InlineData("day")]
    [InlineData("week")]
    [InlineData("month")]
    [InlineData("quarter")]
    public async Task The_bars_of_the_timeline_may_be_chosen(string interval)
    {
        var bars = (await _server.GetJsonAsync($"/api/v1/search?interval={interval}&facets=")).GetProperty("timeline");
        var days = bars.EnumerateArray().Select(static bar => DateOnly.Parse(bar.GetProperty("to").GetString() ?? "").DayNumber - DateOnly.Parse(bar.GetProperty("from").GetString() ?? "").DayNumber).ToList();
        Assert.All(days, length => Assert.InRange(length, interval switch { "day" => 1, "week" => 7, "month" => 28, _ => 90 }, interval switch { "day" => 1, "week" => 7, "month" => 31, _ => 92 }));
    }

    [Fact]
    public async Task A_facets_values_are_those_of_the_search() =>
        Assert.Equal(1, (await _server.GetJsonAsync("/api/v1/facets/country?q=budget")).GetProperty("distinct").GetInt32());

    [Fact]
    public async Task Suggestions_lead_to_filters_and_articles()
    {
        var answer = await _server.GetJsonAsync("/api/v1/suggest?q=kaz");
        Assert.Equal("kaz", answer.GetProperty("query").GetString());
        var country = answer.GetProperty("suggestions").EnumerateArray().First(s => s.GetProperty("kind").GetString() == "entity");
        Assert.Equal(["kind", "text", "dimension", "value", "count", "alias", "link"], Names(country));
        Assert.Equal(("country", "KZ", "/search?country=KZ"), (country.GetProperty("dimension").GetString(), country.GetProperty("value").GetString(), country.GetProperty("link").GetString()));
        Assert.Equal(0, (await _server.GetJsonAsync("/api/v1/suggest")).GetProperty("suggestions").GetArrayLength());
    }

    [Fact]
    public async Task A_slip_in_what_is_typed_is_forgiven()
    {
        var answer = await _server.GetJsonAsync("/api/v1/suggest?q=kazkhst");
        Assert.Equal("KZ", answer.GetProperty("suggestions").EnumerateArray().First(static s => s.GetProperty("kind").GetString() == "entity").GetProperty("value").GetString());
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
