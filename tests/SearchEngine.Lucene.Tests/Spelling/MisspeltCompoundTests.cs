using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Spelling;

/// <summary>Spelling of two words run together: side by side in articles always, far from each other only where a wrong word costs little.</summary>
public sealed class MisspeltCompoundTests : IDisposable
{
    private readonly TestIndex _index = new();

    public MisspeltCompoundTests() => _index.Add([.. Enumerable.Range(0, 40).Select(static i =>
        TestIndex.Article($"a{i}", "Filler", $"The harbour authority met on day {i}. While people walked along the pier they saw the lighthouse and talked about fishing."))]);

    [Theory]
    [InlineData("harbourauthority", "harbour authority")]
    [InlineData("harbourautority", "harbour authority")]
    public void Side_by_side_in_articles_they_are_parted(string typed, string expected)
    {
        Assert.Equal(expected, _index.Search(typed).Query.Corrected);
        Assert.Equal(expected, Any(typed));
    }

    [Theory]
    [InlineData("fishinglighthouse", "fishing lighthouse")]
    [InlineData("fishinglighthuose", "fishing lighthouse")]
    public void Apart_in_articles_they_are_parted_where_any_word_may_match(string typed, string expected)
    {
        Assert.Null(_index.Search(typed).Query.Corrected);
        Assert.Equal(expected, Any(typed));
    }

    [Theory]
    [InlineData("fishingzzzzqqqq")]
    [InlineData("sawlighthuose")]
    public void A_part_that_is_unknown_or_short_proves_nothing(string typed) => Assert.Null(Any(typed));

    private string? Any(string text) => _index.Index.Search(new SearchRequest { Text = text, WordMatch = WordMatch.Any }).Query.Corrected;

    public void Dispose() => _index.Dispose();
}
