using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests;

/// <summary>Long queries ranked as a whole: any word counts, wherever it stands.</summary>
public sealed class WordMatchTests : IDisposable
{
    private readonly TestIndex _index = new();

    public WordMatchTests() => _index.Add(
        TestIndex.Article("both", "Harbour", "The lighthouse keeper of the harbour."),
        TestIndex.Article("one", "Valley", "A lighthouse model in a valley."),
        TestIndex.Article("none", "Desert", "Nothing but sand, and the wind."));

    [Theory]
    [InlineData("the lighthouse keeper at the harbour", new[] { "both", "one" })]
    [InlineData("\"lighthouse model\" of a keeper", new[] { "both", "one" })]
    [InlineData("(keeper OR camel) lighthouse", new[] { "both", "one" })]
    [InlineData("lighthouse -valley", new[] { "both" })]
    [InlineData("the and", new[] { "both", "none" })]
    public void Any_word_finds(string query, string[] expected) =>
        Assert.Equal(expected.Order(), _index.Index.Search(new SearchRequest { Text = query, WordMatch = WordMatch.Any }).Hits.Select(static hit => hit.Id.Value).Order());

    public void Dispose() => _index.Dispose();
}
