using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SearchEngine.Search.Tests;

/// <summary>The examples of docs/query-language.md.</summary>
public sealed partial class DocumentedQueriesTests
{
    public static TheoryData<string> Examples
    {
        get
        {
            var tables = File.ReadLines(Path.Combine(Folder(), "..", "..", "docs", "query-language.md"))
                .TakeWhile(static line => line != "## Limits")
                .Where(static line => line.StartsWith("| `", StringComparison.Ordinal));
            var typed = tables.Select(static line => line.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|')[1].Replace('\u0001', '|'));
            return [.. typed.SelectMany(static cell => Code().Matches(cell)).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];
        }
    }

    [Theory, MemberData(nameof(Examples))]
    public void A_documented_query_is_read_as_it_says(string query) => Assert.Empty(QueryParser.Parse(query, new DateOnly(2024, 5, 16)).Notes);

    [Fact]
    public void There_are_examples_of_everything() => Assert.InRange(Examples.Count, 50, 100);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? throw new InvalidOperationException($"'{path}' has no folder.");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
