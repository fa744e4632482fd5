using CsCheck;
using SearchEngine.Search.Query;

namespace SearchEngine.Search.Tests;

public sealed class QueryParserProperties
{
    private static readonly DateOnly Today = new(2024, 5, 16);

    private static readonly string[] Signs =
    [
        "(", ")", "\"", "“", "-", "+", "~", "*", ":", "|", "\\", ",", " ", " ", "AND", "OR", "NOT", " OR ", " AND ", "title:", "country:", "title:(", "country:(", "date:(",
        "person:\"", "before:", "date:", "2024..", "..2025", "published:2024-02-31", "a", "Putin", "état", "\uD800", "\u0000", "~2", "\"~5", "x*", "中国", "U.S.",
        "today", " LAST ", " WEEK", " 3 ", "days", "MAY ", "country:CN,", "contry:", "*", ">=",
    ];

    // Random Unicode mixed with what the grammar gives meaning to.
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Int[0, Signs.Length - 1].Select(i => Signs[i]),
        Gen.String[Gen.Char, 0, 6]);

    private static readonly Gen<string> Queries = Pieces.List[0, 14].Select(string.Concat);

    [Fact]
    public void Never_throws_on_100_000_random_strings() =>
        Queries.Sample(text => QueryParser.Parse(text, Today) is not null, iter: 100_000);

    [Fact]
    public void What_is_printed_reads_back_as_the_same_tree() =>
        Queries.Sample(text => ReadsBack(QueryParser.Parse(text, Today).Root, text), iter: 100_000);

    [Fact]
    public void Any_tree_that_is_printed_reads_back_as_the_same_tree() =>
        RandomTrees.Trees.Sample(tree => ReadsBack(tree, "a tree"), iter: 30_000);

    [Fact]
    public void A_canonical_query_is_read_without_notes() =>
        RandomTrees.Trees.Sample(tree => QueryPrinter.Print(tree) is var text && (tree is MatchAll || IsCut(text) || QueryParser.Parse(text, Today).Notes.Count == 0), iter: 30_000);

    [Fact]
    public void Plain_words_mean_the_same_in_capitals() =>
        Gen.String[Gen.Char['a', 'z'], 1, 6].List[1, 8].Sample(words =>
        {
            var text = string.Join(' ', words);
            var (low, high) = (QueryParser.Parse(text, Today), QueryParser.Parse(text.ToUpperInvariant(), Today));
            return string.Equals(Words(low.Root), Words(high.Root), StringComparison.OrdinalIgnoreCase);
        }, iter: 20_000);

    private static string Words(QueryNode root) => root switch
    {
        AllOf all => string.Join(' ', all.Children.Select(Words)),
        Word word => word.Text,
        _ => root.ToString(),
    };

    private static bool ReadsBack(QueryNode tree, string from)
    {
        var text = QueryPrinter.Print(tree);
        var again = QueryParser.Parse(text, Today.AddDays(400)).Root;
        return tree.Equals(again) || IsCut(text)
            ? true
            : throw new InvalidOperationException($"{from} printed as '{text}' read back as '{QueryPrinter.Print(again)}'");
    }

    // What is longer than a query may be cannot read back whole.
    private static bool IsCut(string text) =>
        text.Length > QueryParser.MaxLength || QueryParser.Parse(text, Today).Notes.Any(static note => note.StartsWith("Only the first", StringComparison.Ordinal));
}
