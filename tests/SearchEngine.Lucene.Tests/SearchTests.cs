using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests;

public sealed class SearchTests : IDisposable
{
    private readonly TestIndex _index = new();

    public SearchTests() => _index.Add(
        TestIndex.Article("summit", "Leaders gather in Tianjin for a summit", "Vladimir Putin arrived in China. The summit of the organisation opens on Sunday. U.S. officials watched.", "2025-08-31"),
        TestIndex.Article("grain", "Grain corridor reopens", "Ships loaded with grain left Odesa. The grain corridor was agreed in Istanbul.", "2022-08-01"),
        TestIndex.Article("vote", "How elections are counted in France", "The second round of voting is decided by a simple majority. Élysée officials wait for results.", "2017-05-07"),
        TestIndex.Article("china", "Porcelain makers of Jingdezhen", "The kilns of China fire porcelain; the summit of the craft was reached early.", "2019-03-02"),
        TestIndex.Article("undated", "An undated note on kilns", "Kilns are hot.")
    );

    [Theory]
    [InlineData("putin china summit", new[] { "summit" })]
    [InlineData("PUTIN CHINA", new[] { "summit" })]
    [InlineData("voted", new[] { "vote" })]
    [InlineData("elysee", new[] { "vote" })]
    [InlineData("Élysée", new[] { "vote" })]
    [InlineData("\"grain corridor\"", new[] { "grain" })]
    [InlineData("\"corridor grain\"", new string[0])]
    [InlineData("\"grain istanbul\"~8", new[] { "grain" })]
    [InlineData("us officials", new[] { "summit" })]
    [InlineData("U.S.", new[] { "summit" })]
    [InlineData("porcel*", new[] { "china" })]
    [InlineData("porcelian~", new[] { "china" })]
    [InlineData("title:corridor", new[] { "grain" })]
    [InlineData("title:odesa", new string[0])]
    [InlineData("summit -putin", new[] { "china" })]
    [InlineData("china AND NOT porcelain", new[] { "summit" })]
    [InlineData("grain OR round", new[] { "grain", "vote" })]
    [InlineData("published:2017", new[] { "vote" })]
    [InlineData("before:2018", new[] { "vote" })]
    [InlineData("china after:2020", new[] { "summit" })]
    public void Finds(string query, string[] expected) => Assert.Equal(expected.Order(), _index.Ids(query).Order());

    [Fact]
    public void Partial_matches_are_shown_and_said_when_no_article_has_all_words()
    {
        var response = _index.Search("grain corridor Vladivostok");
        Assert.True(response.Query.Relaxed);
        Assert.Equal("grain", response.Hits[0].Id.Value);
    }

    [Fact]
    public void A_match_in_the_title_ranks_first()
    {
        _index.Add(
            TestIndex.Article("passing", "Notes from a week", "Among other things the treaty of Westphalia was mentioned here, once."),
            TestIndex.Article("about", "The treaty of Westphalia", "Signed in two towns, it ended a long war. Its terms were many and are named here."));
        Assert.Equal("about", _index.Ids("treaty westphalia")[0]);
    }

    [Fact]
    public void Sorts_by_date_with_undated_last()
    {
        Assert.Equal(["summit", "grain", "china", "vote", "undated"], Sorted(SortOrder.Newest));
        Assert.Equal(["vote", "china", "grain", "summit", "undated"], Sorted(SortOrder.Oldest));

        string[] Sorted(SortOrder order) => [.. _index.Index.Search(new SearchRequest { Sort = order }).Hits.Select(static hit => hit.Id.Value)];
    }

    [Fact]
    public void An_empty_query_shows_the_latest_first() => Assert.Equal("summit", _index.Ids("")[0]);

    [Fact]
    public void A_range_of_days_includes_both_ends()
    {
        var response = _index.Index.Search(new SearchRequest { From = new(2019, 3, 2), To = new(2022, 8, 1) });
        Assert.Equal(["china", "grain"], response.Hits.Select(static hit => hit.Id.Value).Order());
    }

    [Fact]
    public void Only_what_was_asked_for_is_marked_and_all_else_is_escaped()
    {
        _index.Add(TestIndex.Article("evil", "<script>alert(1)</script> kiln & clay", "A kiln <b>burns</b> \"clay\". Kilns glow."));
        var hit = _index.Search("kiln clay").Hits[0];
        Assert.Equal("&lt;script&gt;alert(1)&lt;/script&gt; <mark>kiln</mark> &amp; <mark>clay</mark>", hit.TitleHighlighted);
        Assert.Equal("A <mark>kiln</mark> &lt;b&gt;burns&lt;/b&gt; &quot;<mark>clay</mark>&quot;. <mark>Kilns</mark> glow.", hit.Snippet);
    }

    [Fact]
    public void A_phrase_is_marked_as_a_unit_and_its_stray_words_are_not() =>
        Assert.Equal("Ships loaded with grain left Odesa. The <mark>grain corridor</mark> was agreed in Istanbul.", _index.Search("\"grain corridor\"").Hits[0].Snippet);

    [Fact]
    public void The_passage_with_most_of_the_words_is_shown()
    {
        var filler = string.Join(' ', Enumerable.Repeat("Nothing of interest happened on that day in the valley.", 40));
        _index.Add(TestIndex.Article("long", "A long one", $"{filler} The envoy mentioned a lighthouse. {filler} The envoy signed the lighthouse accord at noon. {filler}"));
        Assert.Contains("<mark>envoy</mark> signed the <mark>lighthouse</mark> <mark>accord</mark>", _index.Search("envoy lighthouse accord").Hits[0].Snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_says_where_the_score_comes_from() =>
        Assert.Contains("rarity", Assert.Single(_index.Index.Search(new SearchRequest { Text = "odesa", Explain = true }).Hits).Explanation, StringComparison.Ordinal);

    [Fact]
    public void A_replaced_article_is_found_once_and_by_its_new_words()
    {
        _index.Add(TestIndex.Article("grain", "Grain corridor closes", "The ships stay in port."));
        Assert.Equal(["grain"], _index.Ids("port"));
        Assert.Empty(_index.Ids("Odesa"));
    }

    [Fact]
    public void A_deleted_article_is_gone_from_hits_and_counts()
    {
        _index.Delete("grain");
        var response = _index.Search("");
        Assert.Equal(4, response.Total);
        Assert.Equal(4, response.Facets[Dimension.Source].Values[0].Count);
    }

    [Theory]
    [InlineData("country:atlantis")]
    [InlineData("person:\"Nobody Known\"")]
    public void An_unknown_facet_value_in_a_query_is_read_as_words_and_said(string query) =>
        Assert.Contains(_index.Search(query).Query.Notes, static note => note.Contains("read as words", StringComparison.Ordinal));

    public void Dispose() => _index.Dispose();
}
