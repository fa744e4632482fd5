using CsCheck;
using SearchEngine.Search.Query;

namespace SearchEngine.Search.Tests;

public sealed class QueryParserProperties
{
    private static readonly string[] Signs =
    [
        "(", ")", "\"", "“", "-", "+", "~", "*", ":", "|", "\\", " ", " ", "AND", "OR", "NOT", " OR ", " AND ", "title:", "country:",
        "person:\"", "before:", "2024..", "..2025", "published:2024-02-31", "a", "Putin", "état", "\uD800", "\u0000", "~2", "\"~5", "x*", "中国", "U.S.",
    ];

    // Random Unicode mixed with what the grammar gives meaning to.
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Int[0, Signs.Length - 1].Select(i => Signs[i]),
        Gen.String[Gen.Char, 0, 6]);

    private static readonly Gen<string> Queries = Pieces.List[0, 14].Select(string.Concat);

    [Fact]
    public void Never_throws_on_100_000_random_strings() =>
        Queries.Sample(text => QueryParser.Parse(text) is not null, iter: 100_000);

    [Fact]
    public void What_is_printed_reads_back_as_the_same_tree() =>
        Queries.Sample(text =>
        {
            var parsed = QueryParser.Parse(text);
            var again = QueryParser.Parse(parsed.Canonical);
            return parsed.Root.Equals(again.Root) || parsed.Canonical.Length > QueryParser.MaxLength
                ? true
                : throw new InvalidOperationException($"'{text}' printed as '{parsed.Canonical}' read back as '{again.Canonical}'");
        }, iter: 100_000);
}
