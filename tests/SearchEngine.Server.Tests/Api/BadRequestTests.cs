using SearchEngine.Search;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Api;

public sealed class BadRequestTests(NewsServer news)
{
    private readonly RunningServer _server = news.Server;

    [Theory]
    [InlineData("/api/v1/search?size=many", "invalid-parameter", "size", "many", "0 to 1,000")]
    [InlineData("/api/v1/search?size=-1", "invalid-parameter", "size", "-1", "0 to 1,000")]
    [InlineData("/api/v1/search?size=1001", "invalid-parameter", "size", "1001", "0 to 1,000")]
    [InlineData("/api/v1/search?size=1&size=2", "invalid-parameter", "size", "1,2", "0 to 1,000")]
    [InlineData("/api/v1/search?facetSize=0", "invalid-parameter", "facetSize", "0", "1 to 1,000")]
    [InlineData("/api/v1/search?sort=best", "invalid-parameter", "sort", "best", "relevance, newest or oldest")]
    [InlineData("/api/v1/search?interval=decade", "invalid-parameter", "interval", "decade", "month")]
    [InlineData("/api/v1/facets/country?sort=size", "invalid-parameter", "sort", "size", "count, name or significance")]
    [InlineData("/api/v1/facets/country/with/town", "unknown-dimension", "dimension", "town", "country, leader, office, person")]
    [InlineData("/api/v1/facets/country/with/source?rows=101", "invalid-parameter", "rows", "101", "1 to 100")]
    [InlineData("/api/v1/search?from=yesterday", "invalid-parameter", "from", "yesterday", "2024-05-31")]
    [InlineData("/api/v1/search?to=2024-02-30", "invalid-parameter", "to", "2024-02-30", "2024-05-31")]
    [InlineData("/api/v1/search?from=0000", "invalid-parameter", "from", "0000", "2024-05-31")]
    [InlineData("/api/v1/search?from=2025&to=2024", "invalid-parameter", "from", "2025", "swap them")]
    [InlineData("/api/v1/search?published=May", "invalid-parameter", "published", "May", "2024-05")]
    [InlineData("/api/v1/search?highlight=yes", "invalid-parameter", "highlight", "yes", "true or false")]
    [InlineData("/api/v1/search?country=-", "invalid-parameter", "country", "-", "1 to 256 characters")]
    [InlineData("/api/v1/search?facets=country,town", "unknown-dimension", "facets", "town", "country, leader, office, person")]
    [InlineData("/api/v1/search?contry=CN", "unknown-parameter", "contry", "contry", "country")]
    [InlineData("/api/v1/search?cursor=rubbish", "invalid-cursor", null, "cursor", "first page")]
    [InlineData("/api/v1/facets/town", "unknown-dimension", "dimension", "town", "country, leader, office, person")]
    [InlineData("/api/v1/facets/country?offset=-5", "invalid-parameter", "offset", "-5", "whole number")]
    [InlineData("/api/v1/facets/country?size=0", "invalid-parameter", "size", "0", "1 to 1,000")]
    [InlineData("/api/v1/suggest?q=a&size=51", "invalid-parameter", "size", "51", "1 to 50")]
    [InlineData("/api/v1/articles/talks-2019/similar?size=0", "invalid-parameter", "size", "0", "1 to 100")]
    [InlineData("/api/v1/entities/town/paris", "unknown-dimension", "dimension", "town", "country, leader, office, person")]
    public async Task What_cannot_be_used_is_named_with_its_remedy(string path, string type, string? parameter, string value, string remedy)
    {
        var (status, problem) = await _server.GetProblemAsync(path);
        Assert.Equal(400, status);
        Assert.Equal("/problems/" + type, problem.GetProperty("type").GetString());
        if (parameter is not null) Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains(value, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(remedy, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/articles/nobody-wrote-this")]
    [InlineData("/api/v1/articles/%3Cscript%3E")]
    [InlineData("/api/v1/articles/nobody-wrote-this/similar")]
    [InlineData("/api/v1/entities/country/XX")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/search")]
    public async Task What_is_not_there_is_a_problem_too(string path)
    {
        var (status, problem) = await _server.GetProblemAsync(path);
        Assert.Equal((404, "/problems/not-found"), (status, problem.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_wrong_method_is_told_the_right_one()
    {
        using var response = await _server.Client.PostAsync("/api/v1/search", null);
        Assert.Equal(405, (int)response.StatusCode);
        Assert.Contains("GET", (await RunningServer.ProblemOfAsync(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_may_have_two_thousand_characters_and_no_more()
    {
        await _server.GetJsonAsync("/api/v1/search?size=0&q=" + new string('a', QueryParser.MaxLength));
        foreach (var path in new[] { "/api/v1/search?q=", "/api/v1/suggest?q=" })
        {
            var (status, problem) = await _server.GetProblemAsync(path + new string('a', QueryParser.MaxLength + 1));
            Assert.Equal((400, "/problems/query-too-long"), (status, problem.GetProperty("type").GetString()));
        }
    }

    [Fact]
    public async Task A_filter_takes_at_most_a_hundred_values()
    {
        var (status, problem) = await _server.GetProblemAsync("/api/v1/search?" + string.Join('&', Enumerable.Range(0, 101).Select(i => $"person=p{i}")));
        Assert.Equal((400, "person"), (status, problem.GetProperty("parameter").GetString()));
    }

    [Fact]
    public async Task Every_type_has_an_entry_on_the_page_of_errors()
    {
        var page = await _server.GetPageAsync("/problems");
        foreach (var kind in Problems.ProblemKind.All) Assert.Contains($"id=\"{kind.Name}\"", page, StringComparison.Ordinal);
        using var response = await _server.Client.GetAsync("/problems/invalid-cursor");
        Assert.Equal("/problems#invalid-cursor", response.Headers.Location?.OriginalString);
    }
}
