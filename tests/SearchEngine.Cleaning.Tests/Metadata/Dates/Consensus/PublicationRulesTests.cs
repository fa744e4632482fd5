using static SearchEngine.Cleaning.Tests.Metadata.Dates.DatedPage;

namespace SearchEngine.Cleaning.Tests.Metadata.Dates.Consensus;

/// <summary>What is decided where a page tells several dates.</summary>
public sealed class PublicationRulesTests
{
    [Fact]
    public void The_first_publication_wins() =>
        Assert.Equal("2024-05-03", Day(head: Linked("2026-02-20T08:00:00Z"), below: "<p>This article was first published on 3 May 2024.</p>"));

    [Theory]
    [InlineData("<p>Published: 3 May 2024</p>", "2024-05-03")]
    [InlineData("<p>Published: 21 February 2026</p>", "2026-02-20")]
    [InlineData("<p>3 May 2024</p>", "2026-02-20")]
    [InlineData("<p>Updated: 25 February 2026</p>", "2026-02-20")]
    public void A_printed_publication_corrects_a_declared_one(string printed, string expected) => Assert.Equal(expected, Day(head: Linked("2026-02-20T08:00:00Z"), top: printed));

    [Fact]
    public void A_declared_publication_that_is_the_last_change_gives_way_to_an_earlier_date_line() =>
        Assert.Equal("2024-05-03", Day(head: Linked("2026-02-20T08:00:00Z", "2026-02-20T08:00:00Z"), top: "<p>3 May 2024</p>"));

    [Fact]
    public void It_stays_where_a_date_line_repeats_it() =>
        Assert.Equal("2026-02-20", Day(head: Linked("2026-02-20T08:00:00Z", "2026-02-20T08:00:00Z"), top: "<p>20 February 2026</p><p>3 May 2024</p>"));

    [Fact]
    public void It_stays_where_a_date_line_counts_the_hours() =>
        Assert.Equal("2026-03-01", Day(head: Linked("2026-03-01T08:00:00Z", "2026-03-01T08:00:00Z"), top: "<p class='date'>4 hours ago</p><p>3 May 2024</p>"));

    [Fact]
    public void A_publication_in_the_minute_of_the_fetch_was_made_up_for_it() =>
        Assert.Equal("2024-05-03", Day(head: Linked("2026-03-01T12:00:01Z"), top: "<p>3 May 2024</p>"));

    [Fact]
    public void It_stays_where_the_address_agrees_with_it() =>
        Assert.Equal("2026-02-20", Day(head: Linked("2026-02-20T08:00:00Z", "2026-02-20T08:00:00Z"), top: "<p>3 May 2024</p>", url: "https://harbour.example/2026/02/20/pier"));

    [Theory]
    [InlineData("https://harbour.example/2024/05/03/pier", "2024-05-03")]
    [InlineData("https://harbour.example/2026/02/19/pier", "2026-02-20")]
    [InlineData("https://harbour.example/2026/02/pier", "2026-02-20")]
    [InlineData("https://harbour.example/2026/03/01/pier", "2026-02-20")]
    public void An_address_that_is_much_older_is_right(string url, string expected) => Assert.Equal(expected, Day(head: Linked("2026-02-20T08:00:00Z"), url: url));

    [Fact]
    public void A_month_in_the_address_chooses_among_dates() =>
        Assert.Equal("2024-05-03", Day(head: Linked("2026-02-20T08:00:00Z"), top: "<p>3 May 2024</p>", url: "https://harbour.example/2024/05/pier"));

    [Fact]
    public void A_guide_of_this_year_was_not_published_years_ago() =>
        Assert.Equal("2025-11-21", PageFixture.Clean(PageFixture.Html(head: Linked("2019-08-11") + "<meta property='og:title' content='x'>", top: "<p>21 November 2025</p>")
            .Replace("<title>Council widens the northern pier", "<title>The best piers of 2025", StringComparison.Ordinal), Address).Published?.ToString("yyyy-MM-dd"));

    [Fact]
    public void Named_meta_elements_win_over_vague_ones() => Assert.Equal("2026-02-20", Day(head: Meta("date", "2020-01-07") + Meta("article:published_time", "2026-02-20")));

    [Fact]
    public void A_date_line_wins_over_a_vague_meta_element() => Assert.Equal("2024-05-03", Day(head: Meta("dc.date", "2026-02-20"), top: "<time datetime='2024-05-03'>3 May</time>"));

    [Fact]
    public void An_older_vague_meta_element_wins_over_a_line_without_a_label() => Assert.Equal("2024-05-03", Day(head: Meta("date", "2024-05-03"), top: "<p>20 February 2026</p>"));

    [Fact]
    public void A_line_below_the_headline_wins_over_one_above_it() =>
        Assert.Equal("2026-02-20", PageFixture.Clean(PageFixture.Html(top: "<p>20 February 2026</p>").Replace("<h1>", "<p>24 February 2026</p><h1>", StringComparison.Ordinal), Address).Published?.ToString("yyyy-MM-dd"));

    [Fact]
    public void An_article_with_no_other_date_has_that_of_its_change()
    {
        var article = Read(head: """<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2026-02-20T08:00:00Z"}</script>""");
        Assert.Equal(new DateTimeOffset(2026, 2, 20, 8, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Null(article.Modified);
    }

    [Theory]
    [InlineData("03/04/2025", "3 April 2025", "2025-04-03")]
    [InlineData("03/04/2025", "March 4, 2025", "2025-03-04")]
    [InlineData("03/04/2025", "20 February 2026", "2025-03-04")]
    public void Another_date_settles_the_order_of_numbers(string numeric, string other, string expected) =>
        Assert.Equal(expected, Day(head: Meta("pubdate", numeric), top: $"<p>Updated {other}</p>"));

    [Theory]
    [InlineData("en-US", "harbour.example", "2025-03-04")]
    [InlineData("en-GB", "harbour.example", "2025-04-03")]
    [InlineData("en", "harbour.co.uk", "2025-04-03")]
    [InlineData("de", "harbour.example", "2025-04-03")]
    public void The_site_settles_the_order_of_numbers(string language, string host, string expected) =>
        Assert.Equal(expected, PageFixture.Clean(PageFixture.Html(top: "<p class='date'>03/04/2025</p>").Replace("lang=\"en\"", $"lang=\"{language}\"", StringComparison.Ordinal), $"https://{host}/pier").Published?.ToString("yyyy-MM-dd"));
}
