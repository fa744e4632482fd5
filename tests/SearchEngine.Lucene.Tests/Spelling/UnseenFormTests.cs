using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Spelling;

/// <summary>A misspelt form that no article has is put right if some article has another form of the word.</summary>
public sealed class UnseenFormTests : IDisposable
{
    private readonly TestIndex _index = new();

    public UnseenFormTests() => _index.Add(
    [
        TestIndex.Article("robots", "Robots at work", "A robot sorts parcels. Robots are intractable, say engineers. The astronomy club met."),
        .. Enumerable.Range(0, 40).Select(static i => TestIndex.Article($"filler{i}", "Filler", $"The harbour and the lighthouse, seen on day {i}, stayed as they were while people walked along the pier and talked about fishing.")),
    ]);

    [Theory]
    [InlineData("a slip in the stem", "robtoics", "robotics")]
    [InlineData("a letter too many in the ending", "roboticds", "robotics")]
    [InlineData("a slip in a stem that is no word itself", "itnractability", "intractability")]
    public void An_ending_is_put_behind_a_known_stem(string rule, string typed, string expected)
    {
        var response = _index.Search(typed);
        Assert.True(response.Query.Corrected == expected, $"{rule}: {response.Query.Corrected}");
        Assert.Equal(["robots"], response.Hits.Select(static hit => hit.Id.Value));
    }

    [Theory]
    [InlineData("the form itself is known by its stem", "robotics")]
    [InlineData("an ending that does not go with the stem", "astronomicla")]
    [InlineData("two slips besides the ending", "rbotoics")]
    public void Otherwise_the_word_is_left_alone(string rule, string typed) => Assert.True(_index.Search(typed).Query.Corrected is null, rule);

    [Fact]
    public void A_word_that_articles_have_is_preferred()
    {
        _index.Add([.. Enumerable.Range(0, 5).Select(static i => TestIndex.Article($"r{i}", "Robotics", "The fair of robotics opened."))]);
        Assert.Equal("robotics", _index.Search("robtoics").Query.Corrected);
        Assert.Equal("robot", _index.Search("robto").Query.Corrected);
    }

    [Fact]
    public void A_verbatim_search_does_not_look_for_forms() =>
        Assert.Equal(0, _index.Index.Search(new SearchRequest { Text = "robtoics", Verbatim = true }).Total);

    public void Dispose() => _index.Dispose();
}
