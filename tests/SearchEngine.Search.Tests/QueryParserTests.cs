using SearchEngine.Search.Query;

namespace SearchEngine.Search.Tests;

public sealed class QueryParserTests
{
    // A Thursday.
    private static readonly DateOnly Today = new(2024, 5, 16);

    private static ParsedQuery Read(string text) => QueryParser.Parse(text, Today);

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
        { "since:2024-05", new DateRange(new(2024, 5, 1), null) },
        { "until:2023", new DateRange(null, new(2023, 12, 31)) },
        { "date:>=2024-05", new DateRange(new(2024, 5, 1), null) },
        { "date:<2024", new DateRange(null, new(2023, 12, 31)) },
        { "2024..", new DateRange(new(2024, 1, 1), null) },
        { "..2024-02", new DateRange(null, new(2024, 2, 29)) },
        { "2025..2024", new DateRange(new(2024, 1, 1), new(2025, 12, 31)) },
        { "2024..today", new DateRange(new(2024, 1, 1), Today) },
        { "wait..what", W("wait..what") },
        { "date:(2022 OR 2024)", Any(new DateRange(new(2022, 1, 1), new(2022, 12, 31)), new DateRange(new(2024, 1, 1), new(2024, 12, 31))) },
        { "title:(putin OR \"grain corridor\" kazakh*)", All(Any(new Word("putin", "title"), new Phrase("grain corridor", 0, "title")), new Prefix("kazakh", "title")) },
        { "title:(a -b)", All(new Word("a", "title"), new Excluding(new Word("b", "title"))) },
        { "title:(a person:putin)", All(new Word("a", "title"), new FacetTerm("person", "putin")) },
        { "-title:sport", new Excluding(new Word("sport", "title")) },
        { "title:gra*", new Prefix("gra", "title") },
        { "title:grain~", new Fuzzy("grain", 1, "title") },
        { "country:(CN OR RU)", Any(new FacetTerm("country", "CN"), new FacetTerm("country", "RU")) },
        { "country:CN,RU", Any(new FacetTerm("country", "CN"), new FacetTerm("country", "RU")) },
        { "country:\"United States\",RU china", All(Any(new FacetTerm("country", "United States"), new FacetTerm("country", "RU")), W("china")) },
        { "-country:CN,RU", new Excluding(Any(new FacetTerm("country", "CN"), new FacetTerm("country", "RU"))) },
        { "country:CN, china", All(new FacetTerm("country", "CN"), W("china")) },
        { "country:C\\,N", new FacetTerm("country", "C,N") },
        { "person:put*", new FacetTerm("person", "put*") },
        { "a || b", Any(W("a"), W("b")) },
        { "foo:bar", W("foo:bar") },
        { "chicago", W("chicago") },
        { "2024 OR 2025", Any(W("2024"), W("2025")) },
        { "NATO OR EU", All(W("NATO"), W("OR"), W("EU")) },
        { "NATO | EU", Any(W("NATO"), W("EU")) },
        { "AND", W("AND") },
        { "OR OR", All(W("OR"), W("OR")) },
        { "\\AND", W("AND") },
        { "TO BE OR NOT TO BE", All(W("TO"), W("BE"), W("OR"), W("NOT"), W("TO"), W("BE")) },
    };

    [Theory, MemberData(nameof(Queries))]
    public void Reads(string text, QueryNode expected) => Assert.Equal(expected, Read(text).Root);

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
        { "date:05/06/2024", new Phrase("05/06/2024") },
        { "a AND", W("a") },
        { "a NOT", W("a") },
        { "( )", new MatchAll() },
        { "***", new MatchAll() },
        { "*fish", W("fish") },
        { "*fish*", new Prefix("fish") },
        { "contry:china", All(W("contry"), W("china")) },
        { "country:", W("country:") },
        { "country:\"", new MatchAll() },
        { "country:\" ,x", W(",x") },
        { "\\", new MatchAll() },
    };

    [Theory, MemberData(nameof(BrokenQueries))]
    public void Broken_queries_are_read_as_best_they_can_be(string text, QueryNode expected) =>
        Assert.Equal(expected, Read(text).Root);

    [Theory]
    [InlineData("\"open", "quotation mark")]
    [InlineData("(open", "parenthesis")]
    [InlineData("before:soon", "no date")]
    [InlineData("putin OR", "“OR” joins nothing")]
    [InlineData("putin AND OR xi", "“AND” joins nothing")]
    [InlineData("a *", "A * by itself")]
    [InlineData("*fish", "read as “fish”")]
    [InlineData("contry:china", "did you mean country:")]
    [InlineData("persons:putin", "did you mean person:")]
    [InlineData("country: china", "no space")]
    [InlineData("NATO OR EU", "capitals")]
    [InlineData("( )", "nothing to search for")]
    public void Says_what_it_read_otherwise(string text, string words) =>
        Assert.Contains(words, Assert.Single(Read(text).Notes), StringComparison.Ordinal);

    [Theory]
    [InlineData("putin china")]
    [InlineData("said: yes")]
    [InlineData("Re:Zero http://example.com 10:30")]
    [InlineData("Russia - Ukraine & NATO")]
    [InlineData("F**K")]
    [InlineData("country:CN,RU since:2024")]
    public void Says_nothing_of_what_is_read_as_typed(string text) => Assert.Empty(Read(text).Notes);

    [Theory]
    [InlineData("chicago", "chicago")]
    [InlineData("\\today", "\\today")]
    [InlineData("PUTIN XI", "PUTIN XI")]
    [InlineData("e-mail \\-x", "e-mail AND \\-x")]
    [InlineData("a | -b country:CN,RU", "(a OR -b) AND (country:\"CN\" OR country:\"RU\")")]
    public void A_canonical_query_has_no_more_signs_than_it_needs(string text, string canonical) => Assert.Equal(canonical, Read(text).Canonical);

    [Fact]
    public void Cuts_what_is_too_long_and_says_so()
    {
        var parsed = Read(new string('x', 5_000));
        Assert.Equal(new string('x', QueryParser.MaxLength), Assert.IsType<Word>(parsed.Root).Text);
        Assert.Single(parsed.Notes);
    }

    [Fact]
    public void Deep_parentheses_are_bounded() =>
        Assert.Contains(Read(new string('(', 1_000) + "a").Notes, note => note.Contains("nested", StringComparison.Ordinal));

    [Fact]
    public void Ten_thousand_clauses_are_cut() =>
        Assert.Equal(QueryParser.MaxTokens, Assert.IsType<AllOf>(Read(string.Join(' ', Enumerable.Repeat("a", 10_000))).Root).Children.Count);
}
