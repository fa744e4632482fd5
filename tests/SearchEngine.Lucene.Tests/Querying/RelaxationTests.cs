using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Querying;

/// <summary>What is shown, and said, when no article has all the words.</summary>
public sealed class RelaxationTests : IDisposable
{
    private readonly TestIndex _index = new();

    public RelaxationTests() => _index.Add(
        TestIndex.Article("both", "Grain corridor", "Ships leave port with wheat.", "2024-05-01"),
        TestIndex.Article("grain", "Grain prices", "Wheat is dear.", "2024-06-01"),
        TestIndex.Article("treaty", "A treaty", "Signed at the end of talks.", "2024-07-01"));

    [Theory]
    [InlineData("grain corridor", new[] { "both" }, new string[0])]
    [InlineData("grain xyzzy", new[] { "both", "grain" }, new[] { "No article has “xyzzy”, so it was left out." })]
    [InlineData("grain xyzzy plugh", new[] { "both", "grain" }, new[] { "No article has “xyzzy” or “plugh”, so they were left out." })]
    [InlineData("the grain of prices", new[] { "grain" }, new[] { "No article has all the words; “the” and “of” were left out." })]
    [InlineData("corridor treaty", new[] { "both", "treaty" }, new[] { "No article has all the words; these have one or more of “corridor” and “treaty”." })]
    [InlineData("grain corridor treaty", new[] { "both" }, new[] { "No article has all the words; these have 2 or more of “grain”, “corridor” and “treaty”." })]
    [InlineData("the corridor treaty xyzzy", new[] { "both", "treaty" }, new[] { "No article has “xyzzy”, so it was left out.", "No article has all the words; these have one or more of “corridor” and “treaty”." })]
    public void What_was_left_out_is_said(string query, string[] ids, string[] notes)
    {
        var response = _index.Search(query);
        Assert.Equal(ids, response.Hits.Select(static hit => hit.Id.Value).Order());
        Assert.Equal(notes, response.Query.Notes);
        Assert.Equal(notes.Length > 0, response.Query.Relaxed);
    }

    [Theory]
    [InlineData("xyzzy", "No article has “xyzzy”.")]
    [InlineData("xyzzy plugh", "No article has “xyzzy” or “plugh”.")]
    [InlineData("title:wheat", "No title has “wheat”.")]
    [InlineData("\"grain xyzzy\"", "No article has “xyzzy”.")]
    public void Nothing_is_found_for_words_that_no_article_has(string query, string note)
    {
        var response = _index.Search(query);
        Assert.Equal(0, response.Total);
        Assert.False(response.Query.Relaxed);
        Assert.Equal(note, Assert.Single(response.Query.Notes));
    }

    [Fact]
    public void A_word_that_no_article_has_is_named_beside_one_that_is_found_too()
    {
        var response = _index.Search("corridor OR xyzzy");
        Assert.Equal(1, response.Total);
        Assert.False(response.Query.Relaxed);
        Assert.Equal("No article has “xyzzy”.", Assert.Single(response.Query.Notes));
    }

    [Theory]
    [InlineData("corridor treaty -ships", new[] { "treaty" })]
    [InlineData("corridor treaty before:2024-06", new[] { "both" })]
    [InlineData("corridor treaty \"ships leave\"", new[] { "both" })]
    [InlineData("corridor prices \"signed at\"", new string[0])]
    [InlineData("corridor treaty (prices OR talks)", new[] { "treaty" })]
    public void Phrases_fields_groups_and_exclusions_are_never_given_up(string query, string[] expected) =>
        Assert.Equal(expected, _index.Ids(query).Order());

    [Fact]
    public void Only_words_that_were_left_out_are_said_to_be() =>
        Assert.Equal(["No article has “xyzzy”, so it was left out.", "No article has “plugh”."], _index.Search("xyzzy grain (corridor OR plugh)").Query.Notes);

    [Fact]
    public void An_excluded_word_that_no_article_has_is_no_news() => Assert.Empty(_index.Search("grain -xyzzy").Query.Notes);

    [Fact]
    public void A_long_query_is_relaxed_until_something_is_found()
    {
        var words = string.Join(' ', Enumerable.Range(0, 60).Select(static i => $"nowhere{i}"));
        var response = _index.Search($"{words} corridor treaty");
        Assert.Equal(2, response.Total);
        Assert.Contains("and 52 more", response.Query.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_a_facet_are_counted_over_the_same_articles()
    {
        var values = _index.Index.FacetValues(new FacetValuesRequest { Search = new SearchRequest { Text = "grain xyzzy" }, Dimension = "source" });
        Assert.Equal(2, Assert.Single(values.Values).Count);
    }

    public void Dispose() => _index.Dispose();
}
