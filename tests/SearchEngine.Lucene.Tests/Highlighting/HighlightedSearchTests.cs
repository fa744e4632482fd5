using SearchEngine.Lucene.Tests.Naming;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Highlighting;

/// <summary>Marks in the answers to searches.</summary>
public sealed class HighlightedSearchTests : IDisposable
{
    private readonly TestIndex _index = new(new LuceneIndexOptions
    {
        Names = new ListedNames((Dimension.Country, "MM", ["Myanmar", "Burma"]), (Dimension.Person, "vladimir-putin", ["Vladimir Putin"])),
    });

    public HighlightedSearchTests() =>
        _index.Add(TestIndex.Article("a", "Burma waits", "In Myanmar people wait. Putin did not come.", countries: ["MM"], people: [("Vladimir Putin", "President of Russia")]));

    [Theory]
    [InlineData("country:Burma", "<mark>Burma</mark> waits", "In <mark>Myanmar</mark> people wait. Putin did not come.")]
    [InlineData("burma", "<mark>Burma</mark> waits", "In <mark>Myanmar</mark> people wait. Putin did not come.")]
    [InlineData("person:\"Vladimir Putin\"", "Burma waits", "In Myanmar people wait. <mark>Putin</mark> did not come.")]
    [InlineData("leader:vladimir-putin people", "Burma waits", "In Myanmar <mark>people</mark> wait. <mark>Putin</mark> did not come.")]
    [InlineData("", "Burma waits", "In Myanmar people wait. Putin did not come.")]
    public void What_the_query_names_is_marked_under_all_its_names(string query, string title, string snippet)
    {
        var hit = Assert.Single(_index.Search(query).Hits);
        Assert.Equal((title, snippet), (hit.TitleHighlighted, hit.Snippet));
    }

    [Fact]
    public void What_a_filter_selects_is_marked() =>
        Assert.Equal("In <mark>Myanmar</mark> people wait. Putin did not come.", Assert.Single(_index.Search("", new FacetSelection(Dimension.Country, ["MM"], [])).Hits).Snippet);

    [Fact]
    public void What_was_typed_is_shown_before_what_a_filter_selects()
    {
        var filler = string.Join(' ', Enumerable.Repeat("Nothing else was said about that in all the long hours of the day.", 8));
        _index.Add(TestIndex.Article("b", "News", $"Myanmar is a country. {filler} At last the harbour was opened. {filler}", countries: ["MM"]));
        var hit = Assert.Single(_index.Search("harbour", new FacetSelection(Dimension.Country, ["MM"], [])).Hits);
        Assert.Contains("<mark>harbour</mark>", hit.Snippet);
    }

    public void Dispose() => _index.Dispose();
}
