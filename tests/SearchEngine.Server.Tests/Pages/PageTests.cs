using System.Text.RegularExpressions;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Pages;

public sealed partial class PageTests(NewsServer news)
{
    private readonly RunningServer _server = news.Server;

    [Theory]
    [InlineData("/", "Who, where, when")]
    [InlineData("/search", "7 articles")]
    [InlineData("/search?q=summit", "<mark>summit</mark>")]
    [InlineData("/search?q=sumit", "Showing results for <a href=\"/search?q=summit\">summit</a>. Search instead for <a href=\"/search?q=sumit&amp;verbatim=true\">sumit</a>.")]
    [InlineData("/search?q=sumit&verbatim=true", "Nothing matches")]
    [InlineData("/search?q=xyzzy&country=CN", "Nothing matches")]
    [InlineData("/search?q=budget+harbour", "No article has all the words; these have one or more")]
    [InlineData("/search?country=CN&country=-DE", "Remove filter")]
    [InlineData("/facet/country", "4 countries")]
    [InlineData("/facet/country?prefix=ka", "Kazakhstan")]
    [InlineData("/facet/country?sort=name", "<a href=\"/facet/country?sort=name\" aria-current=\"true\">By name</a>")]
    [InlineData("/facet/country?q=summit", "Unusual here first")]
    [InlineData("/facet/country?sort=nonsense", "<a href=\"/facet/country\" aria-current=\"true\">Most articles first</a>")]
    [InlineData("/facet/person?prefix=qqq", "No value begins so")]
    [InlineData("/article/talks-2019", "border treaty")]
    [InlineData("/article/undated", "Sailing boats")]
    [InlineData("/entity/person/angela-merkel", "Chancellor of Germany")]
    [InlineData("/entity/country/cn", "Together with countries")]
    [InlineData("/entity/source/Civic%20Ledger", "Latest articles")]
    [InlineData("/help", "Query language")]
    [InlineData("/problems", "invalid-cursor")]
    public async Task A_page_shows_what_it_is_for(string path, string words) =>
        Assert.Contains(words, await _server.GetPageAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task A_filter_given_by_name_is_the_box_of_its_value()
    {
        var page = await _server.GetPageAsync("/search?country=Federal+Republic+of+Germany");
        Assert.Contains("value=\"DE\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Federal Republic", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/article/nobody-wrote-this")]
    [InlineData("/article/%22%3E")]
    [InlineData("/entity/country/XX")]
    [InlineData("/entity/town/paris")]
    [InlineData("/facet/town")]
    public async Task What_is_not_there_gets_a_page_that_says_so(string path) =>
        Assert.Contains("Page not found", await _server.GetPageAsync(path, 404), StringComparison.Ordinal);

    [Theory]
    [InlineData("/search?size=many", "size")]
    [InlineData("/search?from=soon", "from")]
    [InlineData("/search?sort=best", "sort")]
    [InlineData("/search?cursor=rubbish", "first page")]
    [InlineData("/search?utm_source=x", "7 articles")]
    public async Task A_page_goes_on_where_the_api_refuses_and_says_what_it_left_out(string path, string words)
    {
        var page = await _server.GetPageAsync(path);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("7 articles", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_carries_every_filter_once_so_that_each_can_be_taken_off()
    {
        var page = await _server.GetPageAsync("/search?q=summit&country=CN&country=-DE&language=en&sort=newest&from=2010-01-01");
        Assert.Single(Inputs(page, "country", "CN"), i => i.Contains("type=\"checkbox\"", StringComparison.Ordinal) && i.Contains("checked", StringComparison.Ordinal));
        Assert.Single(Inputs(page, "country", "-DE"), i => i.Contains("type=\"hidden\"", StringComparison.Ordinal));
        Assert.Single(Inputs(page, "language", "en"), i => i.Contains("type=\"hidden\"", StringComparison.Ordinal));
        Assert.Single(Inputs(page, "sort", "newest"));
        Assert.Single(Inputs(page, "from", "2010-01-01"), i => i.Contains("type=\"date\"", StringComparison.Ordinal));

        static IEnumerable<string> Inputs(string html, string name, string value) =>
            Input().Matches(html).Select(m => m.Value).Where(i => i.Contains($"name=\"{name}\"", StringComparison.Ordinal) && i.Contains($"value=\"{value}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Next_page_leads_on_through_all_articles()
    {
        var many = Enumerable.Range(0, 25).Select(i => new Importing.ArticleInput { Id = $"a{i}", Title = $"Article {i}", Text = $"Number {i} of many." }).ToArray();
        await using var server = await RunningServer.StartAsync(many);
        var seen = new HashSet<string>();
        string? path = "/search?q=many";
        for (var pages = 0; path is not null && pages < 5; pages++)
        {
            var page = await server.GetPageAsync(path);
            foreach (Match match in ArticleLink().Matches(page)) seen.Add(match.Value);
            path = NextLink().Match(page) is { Success: true } next ? System.Net.WebUtility.HtmlDecode(next.Groups["path"].Value) : null;
        }
        Assert.Equal(25, seen.Count);
    }

    [Fact]
    public async Task Mentions_in_an_article_are_links_that_say_which_rule_found_them()
    {
        var page = await _server.GetPageAsync("/article/" + Newsroom.TalksId);
        Assert.Contains("<a class=\"entity person\" href=\"/entity/person/vladimir-putin\" title=\"Vladimir Putin, President of Russia: by name\">Vladimir Putin</a>", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"noopener nofollow\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Styles_and_script_are_found_under_names_that_may_be_cached_for_ever()
    {
        var page = await _server.GetPageAsync("/");
        foreach (Match match in AssetLink().Matches(page))
        {
            using var response = await _server.Client.GetAsync(match.Groups["path"].Value);
            Assert.Equal(200, (int)response.StatusCode);
            Assert.True(response.Headers.CacheControl is { MaxAge: { TotalDays: >= 365 } });
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
        }
        Assert.Equal(3, AssetLink().Count(page));
    }

    [Fact]
    public async Task Pages_load_nothing_from_elsewhere()
    {
        foreach (var path in new[] { "/", "/search?q=summit", "/article/" + Newsroom.TalksId, "/entity/country/CN", "/help" })
            Assert.DoesNotMatch(ForeignResource(), await _server.GetPageAsync(path));
    }

    [GeneratedRegex("<input [^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Input();

    [GeneratedRegex("/article/a[0-9]+\"", RegexOptions.NonBacktracking)]
    private static partial Regex ArticleLink();

    [GeneratedRegex("rel=\"next\" href=\"(?<path>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex NextLink();

    [GeneratedRegex("\"(?<path>/assets/[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex AssetLink();

    [GeneratedRegex("(?:src|<link[^>]* href)=\"(?:https?:)?//", RegexOptions.NonBacktracking)]
    private static partial Regex ForeignResource();
}
