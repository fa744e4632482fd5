using System.Net;
using CsCheck;
using SearchEngine.Lucene.Tests;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Api;

public sealed class HostileQueryTests(NewsServer news)
{
    private static readonly string[] Names =
        ["q", "country", "person", "from", "to", "sort", "size", "cursor", "facets", "facetSize", "highlight", "published", "offset", "x"];

    private readonly RunningServer _server = news.Server;

    public static TheoryData<string> Nasty =>
    [
        "\"", "\"\"\"", "(", ")))", "((((((((((((((((((((((((((((((((((((((((a", "AND", "OR OR OR", "NOT", "-", "--", "*", "?*", "a* b* c*", "~", "a~9", "\"a b\"~999999999",
        "title:", "country:\"", "person:(", "before:", "..", "2024..2023", "9999-99-99..", ":", "::", "field:field:field", "\\", "\\\\\"", "[a TO b]", "{!x}", "/(a+)+$/", "a^9999",
        "\0", "\u0001\u0002", "\uFFFF", "\u202E\u202D", "İıſß", "𝔘𝔫𝔦", "e\u0301\u0301\u0301\u0301", "<script>alert(1)</script>", "'; DROP TABLE article; --", "%", "%00", "${jndi:ldap://x}", "🇨🇳 🏳️‍🌈",
    ];

    [Theory, MemberData(nameof(Nasty))]
    public async Task No_query_is_an_error(string query)
    {
        var escaped = Uri.EscapeDataString(query);
        foreach (var path in new[] { $"/api/v1/search?explain=true&q={escaped}", $"/api/v1/suggest?q={escaped}", $"/api/v1/facets/person?q={escaped}&prefix={escaped}", $"/search?q={escaped}", $"/feed?q={escaped}" })
        {
            using var response = await _server.Client.GetAsync(path);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }
    }

    [Fact]
    public async Task As_many_clauses_as_fit_are_answered()
    {
        foreach (var clause in new[] { "a ", "(a ", "-b ", "c* ", "\"d e\" ", "f~2 ", "g|", "?:" })
            await _server.GetJsonAsync("/api/v1/search?q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat(clause, 2_000 / clause.Length))));
    }

    [Fact]
    public async Task Random_parameters_are_answered_or_refused_but_never_break_anything() =>
        await Gen.Select(
                Gen.Int[0, Names.Length - 1].Select(i => Names[i]),
                Gen.String[Gen.OneOf(Gen.Char, Gen.Char['!', '~']), 0, 40])
            .Array[1, 4]
            .SampleAsync(
                async parameters =>
                {
                    var query = string.Join('&', parameters.Select(p => p.Item1 + "=" + Uri.EscapeDataString(p.Item2)));
                    foreach (var path in new[] { "/api/v1/search?", "/api/v1/facets/country?", "/search?", "/facet/person?", "/feed?" })
                    {
                        using var response = await _server.Client.GetAsync(path + query);
                        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.BadRequest)) return false;
                        if (!path.StartsWith("/api", StringComparison.Ordinal) && response.StatusCode != HttpStatusCode.OK) return false;
                    }
                    return true;
                },
                iter: 80, threads: 2);

    [Fact]
    public async Task Two_thousand_queries_that_nobody_would_type_are_answered_or_refused_with_a_problem() =>
        await Parallel.ForAsync(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (number, cancellation) =>
        {
            var (request, dimension) = RandomQueries.Next(new Random(number));
            var escaped = Uri.EscapeDataString(request.Text.Length > 3_000 ? request.Text[..3_000] : request.Text);
            // A request line of eight kilobytes is the most that the server reads.
            var path = $"/api/v1/{(dimension is null ? "search" : "facets/" + dimension)}?q={(escaped.Length > 6_000 ? escaped[..6_000].TrimEnd('%') : escaped)}&size={request.Size}";
            if (request.Cursor is { } cursor) path += "&cursor=" + Uri.EscapeDataString(cursor);
            if (request.From is { } from) path += $"&from={from:yyyy-MM-dd}";
            foreach (var selection in request.Selections.Where(static each => !each.IsEmpty))
                path += $"&{selection.Dimension}=" + Uri.EscapeDataString(string.Join(',', selection.Included.Concat(selection.Excluded.Select(static value => "-" + value))));
            using var response = await _server.Client.GetAsync(path, cancellation);
            if (response.StatusCode == HttpStatusCode.OK) return;
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{number}: {(int)response.StatusCode} for {path}");
            await RunningServer.ProblemOfAsync(response);
        });

    [Fact]
    public async Task Malformed_escapes_in_the_address_are_answered()
    {
        foreach (var query in new[] { "q=%", "q=%zz", "q=%ff%fe", "q=%ED%A0%80", "q=a%00b", "&&&=&=q", "q" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{_server.Address}search?{query}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            using var response = await _server.Client.SendAsync(request);
            Assert.True((int)response.StatusCode < 500, $"{query}: {(int)response.StatusCode}");
        }
    }
}
