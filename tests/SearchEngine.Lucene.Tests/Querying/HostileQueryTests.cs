using CsCheck;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Querying;

/// <summary>Whatever is typed, there is an answer.</summary>
public sealed class HostileQueryTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "(", ")", "((((((((", "\"", "“", "-", "+", "~", "~1", "~2", "\"~9", "*", "**", ":", "|", "||", "\\", ",", " ", " ", " ", " AND ", " OR ", " NOT ", "title:", "title:(", "country:", "country:(",
        "country:KZ,FR", "person:", "person:a*", "leader:", "office:", "mentions:", "mentions:a", "date:", "date:last week", "since:", "2024..", "..2025", "today", "a*", "z~2", "harbour", "Harbor~",
        "\"the harbour\"", "lighthouse*", "état", "中国", "🇨🇳", "\uD800", "\u0000", "\u202E", "e\u0301", "ﬁ", "İ", "U.S.", "10:30", "http://example.com/?a=b&c", "'", "x-y-z", "^4", "[a TO b]", "{", "/a+/", "#", "%",
    ];

    private static readonly Gen<string> Queries = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String[Gen.Char, 0, 5]).List[0, 20].Select(string.Concat);

    private readonly TestIndex _index = new();

    public HostileQueryTests()
    {
        for (var segment = 0; segment < 3; segment++)
            _index.Add([.. Enumerable.Range(segment * 10, 10).Select(i => TestIndex.Article($"n{i}", $"Harbour news {i}", $"The harbour of town {i} has a lighthouse. État, 中国 and U.S. officials came at 10:30.",
                $"2024-05-{i % 28 + 1:00}", countries: i % 2 == 0 ? ["KZ"] : ["FR"], people: [($"Ada {(char)('A' + i % 5)}son", "President of France")], organisations: ["Harbour Board"]))]);
    }

    [Fact]
    public void Random_queries_are_answered() =>
        Gen.Select(Queries, Gen.Enum<SortOrder>(), Gen.Enum<WordMatch>()).Sample(
            (text, sort, match) =>
            {
                var request = new SearchRequest { Text = text, Sort = sort, WordMatch = match, Size = 3, Timeline = true, Explain = true, Facets = [new FacetRequest(Dimension.Country), new FacetRequest(Dimension.Person)] };
                var response = _index.Index.Search(request);
                Assert.True(response.Hits.Count <= 3 && response.Hits.Count <= response.Total);
                if (response.Next is { } next) Assert.NotEmpty(_index.Index.Search(request with { Cursor = next }).Hits);
            },
            iter: 2_000, threads: 2);

    public static TheoryData<string> Huge => new(
        new string('(', 100_000) + "a",
        new string('"', 99_999),
        new string('*', 100_000),
        new string('a', 100_000) + "~2",
        string.Concat(Enumerable.Repeat("a OR (", 20_000)),
        string.Concat(Enumerable.Repeat("harbour ", 10_000)),
        string.Concat(Enumerable.Repeat("a* ", 10_000)),
        string.Concat(Enumerable.Repeat("-a ", 10_000)),
        string.Concat(Enumerable.Repeat("a~2 ", 10_000)),
        string.Concat(Enumerable.Repeat("title:(", 10_000)) + "a",
        string.Concat(Enumerable.Repeat("person:a ", 10_000)),
        "country:" + string.Concat(Enumerable.Repeat("KZ,", 10_000)),
        string.Concat(Enumerable.Repeat("NOT ", 10_000)) + "a",
        string.Concat(Enumerable.Repeat("\\", 100_001)),
        string.Concat(Enumerable.Repeat("date:last ", 10_000)));

    [Theory, MemberData(nameof(Huge))]
    public void A_huge_query_is_cut_answered_and_said(string text) =>
        Assert.Contains(_index.Search(text).Query.Notes, static note => note.StartsWith("Only the first", StringComparison.Ordinal));

    [Theory]
    [InlineData("x")]
    [InlineData("!!!!")]
    [InlineData("AAAAAAAAAAA")]
    [InlineData("")]
    [InlineData("________________________________________________")]
    public void A_cursor_that_is_none_of_ours_is_refused(string cursor) =>
        Assert.Throws<InvalidCursorException>(() => _index.Index.Search(new SearchRequest { Cursor = cursor }));

    public void Dispose() => _index.Dispose();
}
