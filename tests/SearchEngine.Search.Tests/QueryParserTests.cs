using SearchEngine.Search.Query;

namespace SearchEngine.Search.Tests;

public sealed class QueryParserTests
{
    private static Word W(string text) => new(text);

    private static AllOf All(params QueryNode[] nodes) => new(new QueryNodes(nodes));

    private static AnyOf Any(params QueryNode[] nodes) => new(new QueryNodes(nodes));

    public static TheoryData<string, QueryNode> Queries => new()
    {
        { "", new MatchAll() },
        { "   \t ", new MatchAll() },
        { "putin china summit", All(W("putin"), W("china"), W("summit")) },
        { "putin AND china", All(W("putin"), W("china")) },
        { "putin OR xi", Any(W("putin"), W("xi")) },
        { "putin | xi", Any(W("putin"), W("xi")) },
        { "summit putin OR xi tianjin", All(W("summit"), Any(W("putin"), W("xi")), W("tianjin")) },
        { "a AND b OR c", Any(All(W("a"), W("b")), W("c")) },
        { "(a OR b) c", All(Any(W("a"), W("b")), W("c")) },
        { "-sport", new Excluding(W("sport")) },
        { "NOT sport", new Excluding(W("sport")) },
        { "NOT NOT sport", W("sport") },
        { "+putin -sport", All(W("putin"), new Excluding(W("sport"))) },
        { "covid-19 e-mail", All(W("covid-19"), W("e-mail")) },
        { "\"grain corridor\"", new Phrase("grain corridor") },
        { "“grain corridor”", new Phrase("grain corridor") },
        { "\"grain corridor\"~3", new Phrase("grain corridor", 3) },
        { "grain~", new Fuzzy("grain", 1) },
        { "grain~2", new Fuzzy("grain", 2) },
        { "grain~9", new Fuzzy("grain", 2) },
        { "kazakh*", new Prefix("kazakh") },
        { "title:summit", new Word("summit", "title") },
        { "title:\"grain corridor\"", new Phrase("grain corridor", 0, "title") },
        { "country:CN", new FacetTerm("country", "CN") },
        { "Person:\"Xi Jinping\"", new FacetTerm("person", "Xi Jinping") },
        { "org:nato", new FacetTerm("organisation", "nato") },
        { "2024..2025-02", new DateRange(new(2024, 1, 1), new(2025, 2, 28)) },
        { "published:2024-05", new DateRange(new(2024, 5, 1), new(2024, 5, 31)) },
        { "before:2023-05", new DateRange(null, new(2023, 4, 30)) },
        { "after:2023", new DateRange(new(2024, 1, 1), null) },
        { "http://example.com", W("http://example.com") },
        { "said: yes", All(W("said:"), W("yes")) },
        { "country: china", All(W("country:"), W("china")) },
        { "\\AND", W("AND") },
        { "TO BE OR NOT TO BE", All(W("TO"), W("BE"), W("OR"), W("NOT"), W("TO"), W("BE")) },
    };

    [Theory, MemberData(nameof(Queries))]
    public void Reads(string text, QueryNode expected) => Assert.Equal(expected, QueryParser.Parse(text).Root);

    public static TheoryData<string, QueryNode> BrokenQueries => new()
    {
        { "\"grain corridor", All(W("grain"), W("corridor")) },
        { "summit \"grain corridor", All(W("summit"), W("grain"), W("corridor")) },
        { "\"grain corridor\" \"summit", All(new Phrase("grain corridor"), W("summit")) },
        { "title:\"grain corridor", All(new Word("grain", "title"), W("corridor")) },
        { "grain \"", W("grain") },
        { "(a OR b", Any(W("a"), W("b")) },
        { "a) b", All(W("a"), W("b")) },
        { "OR putin", W("putin") },
        { "AND putin", W("putin") },
        { "putin OR", W("putin") },
        { "putin AND OR xi", Any(W("putin"), W("xi")) },
        { "-", new MatchAll() },
        { "()", new MatchAll() },
        { "\"\"", new MatchAll() },
        { "*", new MatchAll() },
        { "a -- b", All(W("a"), W("b")) },
        { "published:soon", new Phrase("soon") },
        { "\\", new MatchAll() },
    };

    [Theory, MemberData(nameof(BrokenQueries))]
    public void Broken_queries_are_read_as_best_they_can_be(string text, QueryNode expected) =>
        Assert.Equal(expected, QueryParser.Parse(text).Root);

    [Theory]
    [InlineData("\"open", "quotation mark")]
    [InlineData("(open", "parenthesis")]
    [InlineData("before:soon", "no date")]
    public void Says_what_it_read_otherwise(string text, string words) =>
        Assert.Contains(words, Assert.Single(QueryParser.Parse(text).Notes), StringComparison.Ordinal);

    [Fact]
    public void Cuts_what_is_too_long_and_says_so()
    {
        var parsed = QueryParser.Parse(new string('x', 5_000));
        Assert.Equal(new string('x', QueryParser.MaxLength), Assert.IsType<Word>(parsed.Root).Text);
        Assert.Single(parsed.Notes);
    }

    [Fact]
    public void Deep_parentheses_are_bounded() =>
        Assert.Contains(QueryParser.Parse(new string('(', 1_000) + "a").Notes, note => note.Contains("nested", StringComparison.Ordinal));

    [Fact]
    public void Ten_thousand_clauses_are_cut() =>
        Assert.Equal(QueryParser.MaxTokens, Assert.IsType<AllOf>(QueryParser.Parse(string.Join(' ', Enumerable.Repeat("a", 10_000))).Root).Children.Count);
}
