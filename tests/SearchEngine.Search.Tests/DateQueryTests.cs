using SearchEngine.Search.Query;

namespace SearchEngine.Search.Tests;

/// <summary>Dates in queries, seen from Thursday, 16 May 2024.</summary>
public sealed class DateQueryTests
{
    private static readonly DateOnly Today = new(2024, 5, 16);

    private static QueryNode Root(string text) => QueryParser.Parse(text, Today).Root;

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-05", "2024-05-01", "2024-05-31")]
    [InlineData("2024-5-7", "2024-05-07", "2024-05-07")]
    [InlineData("2024/05/07", "2024-05-07", "2024-05-07")]
    [InlineData("20240507", "2024-05-07", "2024-05-07")]
    [InlineData("7.5.2024", "2024-05-07", "2024-05-07")]
    [InlineData("31/05/2024", "2024-05-31", "2024-05-31")]
    [InlineData("05/31/2024", "2024-05-31", "2024-05-31")]
    [InlineData("May 2024", "2024-05-01", "2024-05-31")]
    [InlineData("may-2024", "2024-05-01", "2024-05-31")]
    [InlineData("Sept 2023", "2023-09-01", "2023-09-30")]
    [InlineData("31 May 2023", "2023-05-31", "2023-05-31")]
    [InlineData("May 31st, 2023", "2023-05-31", "2023-05-31")]
    [InlineData("3 may", "2024-05-03", "2024-05-03")]
    [InlineData("December 3", "2023-12-03", "2023-12-03")]
    [InlineData("may", "2024-05-01", "2024-05-31")]
    [InlineData("june", "2023-06-01", "2023-06-30")]
    [InlineData("2024-Q2", "2024-04-01", "2024-06-30")]
    [InlineData("Q4 2023", "2023-10-01", "2023-12-31")]
    [InlineData("1990s", "1990-01-01", "1999-12-31")]
    [InlineData("2022-2023", "2022-01-01", "2023-12-31")]
    [InlineData("today", "2024-05-16", "2024-05-16")]
    [InlineData("Yesterday", "2024-05-15", "2024-05-15")]
    [InlineData("thursday", "2024-05-16", "2024-05-16")]
    [InlineData("last thursday", "2024-05-09", "2024-05-09")]
    [InlineData("friday", "2024-05-10", "2024-05-10")]
    [InlineData("this week", "2024-05-13", "2024-05-19")]
    [InlineData("last week", "2024-05-06", "2024-05-12")]
    [InlineData("last-week", "2024-05-06", "2024-05-12")]
    [InlineData("last_week", "2024-05-06", "2024-05-12")]
    [InlineData("past week", "2024-05-10", "2024-05-16")]
    [InlineData("last 7 days", "2024-05-10", "2024-05-16")]
    [InlineData("the last seven days", "2024-05-10", "2024-05-16")]
    [InlineData("last 24 hours", "2024-05-15", "2024-05-16")]
    [InlineData("this month", "2024-05-01", "2024-05-31")]
    [InlineData("last month", "2024-04-01", "2024-04-30")]
    [InlineData("past month", "2024-04-17", "2024-05-16")]
    [InlineData("past 3 months", "2024-02-17", "2024-05-16")]
    [InlineData("past-3-months", "2024-02-17", "2024-05-16")]
    [InlineData("this quarter", "2024-04-01", "2024-06-30")]
    [InlineData("last quarter", "2024-01-01", "2024-03-31")]
    [InlineData("this year", "2024-01-01", "2024-12-31")]
    [InlineData("last year", "2023-01-01", "2023-12-31")]
    [InlineData("past 2 years", "2022-05-17", "2024-05-16")]
    [InlineData("2 weeks ago", "2024-05-02", "2024-05-02")]
    [InlineData("a year ago", "2023-05-16", "2023-05-16")]
    [InlineData("last year..yesterday", "2023-01-01", "2024-05-15")]
    [InlineData("May 2023..June 2023", "2023-05-01", "2023-06-30")]
    [InlineData("past 99999999 years", "0001-01-01", "2024-05-16")]
    public void A_date_is_read_as_its_days(string written, string first, string last) =>
        Assert.Equal(new DateRange(DateOnly.Parse(first), DateOnly.Parse(last)), Root($"date:\"{written}\""));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2024-13")]
    [InlineData("2024-02-30")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("last soon")]
    [InlineData("0 days ago")]
    [InlineData("the")]
    [InlineData("2024 of")]
    [InlineData("1995s")]
    [InlineData("Q5 2024")]
    [InlineData("..")]
    [InlineData("last week..soon")]
    [InlineData("99999999999999999999")]
    [InlineData("1 2 3 4 5 6 7 8")]
    public void What_is_no_date_is_words(string written) => Assert.IsNotType<DateRange>(Root($"date:\"{written}\""));

    [Theory]
    [InlineData("before:\"last week\"", null, "2024-05-05")]
    [InlineData("after:\"last week\"", "2024-05-13", null)]
    [InlineData("since:monday", "2024-05-13", null)]
    [InlineData("since:\"3 months ago\"", "2024-02-16", null)]
    [InlineData("until:yesterday", null, "2024-05-15")]
    [InlineData("before:0001", null, null)]
    public void A_field_says_on_which_side_of_the_date(string query, string? from, string? to) =>
        Assert.Equal(from is null && to is null ? null : new DateRange(from is null ? null : DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to)), Root(query) as DateRange);

    [Theory]
    [InlineData("putin date:last week", "putin AND published:2024-05-06..2024-05-12")]
    [InlineData("date:last 7 days putin", "published:2024-05-10..2024-05-16 AND putin")]
    [InlineData("since:31 May 2023 putin", "published:2023-05-31.. AND putin")]
    [InlineData("date:(last week OR yesterday)", "published:2024-05-06..2024-05-12 OR published:2024-05-15..2024-05-15")]
    [InlineData("date:2024 may be", "published:2024-01-01..2024-12-31 AND may AND be")]
    [InlineData("date:may the force", "published:2024-05-01..2024-05-31 AND the AND force")]
    public void Directly_behind_a_field_a_date_needs_no_quotes(string query, string canonical) =>
        Assert.Equal(canonical, QueryParser.Parse(query, Today).Canonical);

    [Theory]
    [InlineData("today", "published:2024-05-16..2024-05-16")]
    [InlineData("LAST WEEK", "published:2024-05-06..2024-05-12")]
    [InlineData("country:CN last week", "country:\"CN\" AND published:2024-05-06..2024-05-12")]
    [InlineData("past 3 days \"grain corridor\"", "published:2024-05-14..2024-05-16 AND \"grain corridor\"")]
    [InlineData("today -sport", "published:2024-05-16..2024-05-16 AND -sport")]
    public void Without_words_beside_it_a_spoken_date_needs_no_field_and_is_noted(string query, string canonical)
    {
        var parsed = QueryParser.Parse(query, Today);
        Assert.Equal(canonical, parsed.Canonical);
        Assert.Contains("read as a date", Assert.Single(parsed.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("russia today", "date:today")]
    [InlineData("election last week", "date:\"last week\"")]
    [InlineData("strikes past 3 days", "date:\"past 3 days\"")]
    public void Beside_words_a_spoken_date_stays_words_and_the_date_is_offered(string query, string offered)
    {
        var parsed = QueryParser.Parse(query, Today);
        Assert.All(Assert.IsType<AllOf>(parsed.Root).Children, static child => Assert.IsType<Word>(child));
        Assert.Contains(offered, Assert.Single(parsed.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"today\"")]
    [InlineData("-today")]
    [InlineData("putin OR today")]
    [InlineData("today show")]
    [InlineData("the last year at marienbad")]
    [InlineData("monday")]
    public void Elsewhere_the_words_of_a_date_are_words(string query) => Assert.DoesNotContain("published", QueryParser.Parse(query, Today).Canonical, StringComparison.Ordinal);

    [Fact]
    public void A_tree_holds_days_and_means_the_same_tomorrow()
    {
        var parsed = QueryParser.Parse("putin date:today", Today);
        Assert.Equal(parsed.Root, QueryParser.Parse(parsed.Canonical, Today.AddDays(1)).Root);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_first_and_the_last_day_there_are_break_nothing(string day)
    {
        var at = DateOnly.Parse(day);
        foreach (var written in new[] { "today", "yesterday", "this week", "last week", "last month", "last year", "last quarter", "past 3 months", "9 years ago", "last monday", "may", "31 dec", "june" })
            foreach (var field in new[] { "date", "before", "after", "since", "until" })
                Assert.NotNull(QueryParser.Parse($"{field}:\"{written}\"", at).Canonical);
    }
}
