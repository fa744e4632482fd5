using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Spelling;

/// <summary>Words that no article has are corrected before searching; what is known, quoted or asked for in so many words is not.</summary>
public sealed class CorrectionTests : IDisposable
{
    private readonly TestIndex _index = new();

    public CorrectionTests()
    {
        _index.Add(
            TestIndex.Article("grain", "Grain corridor reopens", "Ships loaded with grain left Odesa. The grain corridor was agreed in Istanbul by the World Bank."),
            TestIndex.Article("vote", "How elections are counted", "The second round of voting is decided by a simple majority. The bitcoin price fell."),
            TestIndex.Article("kyiv", "Zelensky speaks", "Zelensky spoke in Kyiv about the harvest of grain and the corridor."),
            TestIndex.Article("weather", "Storm at sea", "Winds from the north kept ships in port; the storm passed at noon and the sun was out."));
        // A language has more words than a handful of articles: without them everything new would look like a slip.
        _index.Add([.. Enumerable.Range(0, 40).Select(static i => TestIndex.Article($"filler{i}", "Filler", $"The harbour and the lighthouse, seen on day {i}, stayed as they were while people walked along the pier and talked about fishing."))]);
    }

    [Theory]
    [InlineData("grian corridor", "grain corridor")]
    [InlineData("harbuor", "harbour")]
    [InlineData("lighthuose pier", "lighthouse pier")]
    [InlineData("Lighthuose PIER", "Lighthouse PIER")]
    [InlineData("corridro, istanbul", "corridor istanbul")]
    [InlineData("worldbank", "world bank")]
    [InlineData("bit coin price", "bitcoin price")]
    [InlineData("(grian OR harvset) corridor", "(grain OR harvest) corridor")]
    [InlineData("lighthuose -grain source:\"Test Post\"", "lighthouse -grain source:\"Test Post\"")]
    public void Unknown_words_are_corrected_and_said(string typed, string expected)
    {
        var response = _index.Search(typed);
        Assert.Equal(expected, response.Query.Corrected);
        Assert.Equal(typed, response.Query.Text);
        Assert.True(response.Total > 0);
        Assert.Equal(_index.Ids(expected), response.Hits.Select(static hit => hit.Id.Value));
        Assert.Null(_index.Search(expected).Query.Corrected);
    }

    [Theory]
    [InlineData("grain corridor")]
    [InlineData("ships port")]
    [InlineData("\"grian corridor\"")]
    [InlineData("grian*")]
    [InlineData("title:grian")]
    [InlineData("lighthouse -grian")]
    [InlineData("grai4n")]
    [InlineData("gr")]
    [InlineData("zzzzqqqq")]
    [InlineData("")]
    public void Known_words_and_what_is_no_plain_word_are_left_alone(string typed) => Assert.Null(_index.Search(typed).Query.Corrected);

    [Fact]
    public void A_verbatim_search_finds_what_was_typed()
    {
        var response = _index.Index.Search(new SearchRequest { Text = "grian corridor", Verbatim = true });
        Assert.Null(response.Query.Corrected);
        Assert.True(response.Query.Relaxed);
        Assert.Equal(0, _index.Index.Search(new SearchRequest { Text = "grian", Verbatim = true }).Total);
    }

    [Fact]
    public void A_query_ranked_as_a_whole_is_corrected_too_in_quotes_as_well()
    {
        var response = _index.Index.Search(new SearchRequest { Text = "he said \"the lighthuose\" of istnabul", WordMatch = WordMatch.Any });
        Assert.Contains("lighthouse", response.Query.Corrected, StringComparison.Ordinal);
        Assert.Contains("istanbul", response.Query.Corrected, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_of_the_query_decides_between_neighbours()
    {
        _index.Add([.. Enumerable.Range(0, 6).Select(static i => TestIndex.Article($"barley{i}", "Fields", "The farmer sowed barley and the fields turned green.")),
            .. Enumerable.Range(0, 6).Select(static i => TestIndex.Article($"barney{i}", "Songs", "The singer Barney filled the concert hall."))]);
        Assert.Equal("barley farmer", _index.Search("barvey farmer").Query.Corrected);
        Assert.Equal("barney concert", _index.Search("barvey concert").Query.Corrected);
    }

    [Fact]
    public void Of_two_rare_words_as_likely_both_are_searched_for_where_any_word_may_match_and_many_are_misspelt()
    {
        _index.Add(TestIndex.Article("first", "Names", "The letter was signed by Karvel."), TestIndex.Article("second", "Names", "The letter was signed by Karzel."));
        Assert.Equal(["karvel", "karzel", "lighthouse"], Any("karmel lighthuose")?.Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal(1, _index.Search("karmel letter").Query.Corrected?.Count(static c => c == ' '));
        Assert.Equal(8, Any("karmel walked along the pier talked about fishing")?.Split(' ').Length ?? 8);
    }

    [Fact]
    public void A_rare_word_beside_a_far_likelier_one_is_asked_about_and_not_changed()
    {
        _index.Add([.. Enumerable.Range(0, 60).Select(static i => TestIndex.Article($"m{i}", "Ministers", $"The minister met a minister on day {i}.")),
            TestIndex.Article("slip", "A slip", "The minster of the town.")]);
        var response = _index.Search("minster");
        Assert.Equal(("minister", null), (response.Query.DidYouMean, response.Query.Corrected));
        Assert.Equal("slip", response.Hits[0].Id.Value);
        Assert.Null(_index.Search("minister").Query.DidYouMean);
    }

    [Fact]
    public void Facet_values_are_those_of_the_corrected_search()
    {
        var search = new SearchRequest { Text = "grian corridor" };
        var values = _index.Index.FacetValues(new FacetValuesRequest { Search = search, Dimension = Dimension.Source });
        Assert.Equal(_index.Index.Search(search).Total, values.Values.Single().Count);
    }

    [Fact]
    public void New_words_of_the_index_are_used_at_once()
    {
        Assert.Null(_index.Search("submarnie").Query.Corrected);
        _index.Add(TestIndex.Article("new", "Submarine", "A submarine surfaced."));
        Assert.Equal("submarine", _index.Search("submarnie").Query.Corrected);
    }

    [Fact]
    public void The_next_page_is_of_the_corrected_search_though_the_word_is_known_by_then()
    {
        var first = _index.Index.Search(new SearchRequest { Text = "lighthuose", Size = 5 });
        _index.Add(TestIndex.Article("typo", "Lighthuose", "The lighthuose."));
        var second = _index.Index.Search(new SearchRequest { Text = "lighthuose", Size = 5, Cursor = first.Next });
        Assert.Equal(first.Query.Corrected, second.Query.Corrected);
        Assert.Equal(first.Total, second.Total);
        Assert.Empty(first.Hits.Select(static hit => hit.Id).Intersect(second.Hits.Select(static hit => hit.Id)));
    }

    private string? Any(string text) => _index.Index.Search(new SearchRequest { Text = text, WordMatch = WordMatch.Any }).Query.Corrected;

    public void Dispose() => _index.Dispose();
}
