using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Naming;

/// <summary>What <c>country:Burma</c> and <c>person:Bush</c> find.</summary>
public sealed class ValueNamesTests : IDisposable
{
    private readonly ListedNames _known = new(
        (Dimension.Country, "RU", ["Russia", "RUS", "Russian Federation"]),
        (Dimension.Country, "MM", ["Myanmar", "MMR", "Burma"]),
        (Dimension.Country, "NL", ["Netherlands", "NLD", "Holland"]),
        (Dimension.Person, "ivan-olenko", ["Ivan Olenko", "Iwan Olenkow"]),
        (Dimension.Organisation, "world-health-organization", ["World Health Organization", "WHO"]));

    private readonly TestIndex _index;

    public ValueNamesTests()
    {
        _index = new TestIndex(new LuceneIndexOptions { Names = _known });
        // Two segments, so that names are joined over them.
        _index.Add(
            TestIndex.Article("a", "One", "Rangoon awaits rain.", countries: ["MM"], people: [("Ana Marlow", "President of France"), ("Ivan Olenko", null)], organisations: ["World Health Organization"], site: "Harbour Post"),
            TestIndex.Article("b", "Two", "A speech.", countries: ["RU"], people: [("Ana Marlow", "President of France"), ("José Marlow", null)]));
        _index.Add(
            TestIndex.Article("c", "Three", "Talks.", countries: ["United States", "United Kingdom"], people: [("Marlow Pine", "President of Russia"), ("Piet van der Berg", "Prime Minister of Russia")]),
            TestIndex.Article("d", "Four", "More talks.", countries: ["United States"], people: [("Ana Marlow", null)]));
    }

    [Theory]
    [InlineData("country:MM", "a")]
    [InlineData("country:mm", "a")]
    [InlineData("country:MMR", "a")]
    [InlineData("country:burma", "a")]
    [InlineData("country:\"Russian Federation\"", "b")]
    [InlineData("country:RU,MM", "ab")]
    [InlineData("country:(burma OR rus)", "ab")]
    [InlineData("person:ana-marlow", "abd")]
    [InlineData("person:\"ana marlow\"", "abd")]
    [InlineData("person:\"Jose Marlow\"", "b")]
    [InlineData("person:\"Iwan Olenkow\"", "a")]
    [InlineData("person:Marlow", "abd")]
    [InlineData("person:olenkow", "a")]
    [InlineData("person:\"van der Berg\"", "c")]
    [InlineData("person:ana", "abd")]
    [InlineData("person:marl*", "abcd")]
    [InlineData("leader:marlow", "ab")]
    [InlineData("organisation:WHO", "a")]
    [InlineData("organisation:\"health organization\"", "a")]
    [InlineData("office:\"President of France\"", "ab")]
    [InlineData("office:president", "abc")]
    [InlineData("office:russia", "c")]
    [InlineData("source:harbour", "a")]
    [InlineData("country:united", "cd")]
    [InlineData("mentions:WHO", "a")]
    [InlineData("mentions:burma", "a")]
    [InlineData("mentions:marlow", "abd")]
    [InlineData("-person:marlow", "c")]
    public void A_name_finds_the_articles_of_what_it_names(string query, string expected) =>
        Assert.Equal(expected.Select(static id => id.ToString()), _index.Ids(query).Order());

    [Theory]
    [InlineData("person:marlow", "person: “marlow” was read as Ana Marlow or José Marlow.")]
    [InlineData("office:president", "office: “president” was read as President of France or President of Russia.")]
    [InlineData("country:united", "country: “united” was read as United States or United Kingdom.")]
    [InlineData("person:olenkow", "person: “olenkow” was read as Ivan Olenko.")]
    [InlineData("mentions:marlow", "mentions: “marlow” was read as Ana Marlow or José Marlow.")]
    public void What_words_of_a_name_were_taken_for_is_said_most_frequent_first(string query, string note) =>
        Assert.Equal(note, Assert.Single(_index.Search(query).Query.Notes));

    [Theory]
    [InlineData("country:Burma")]
    [InlineData("person:\"ana marlow\"")]
    [InlineData("organisation:who")]
    [InlineData("mentions:who")]
    public void A_whole_name_needs_no_note(string query) => Assert.Empty(_index.Search(query).Query.Notes);

    [Theory]
    [InlineData("person:marlwo", "Did you mean person:marlow?")]
    [InlineData("person:\"Ana Marlo\"", "Did you mean person:\"ana marlow\"?")]
    [InlineData("country:rusia", "Did you mean country:russia?")]
    [InlineData("organisation:\"world heath organization\"", "Did you mean organisation:\"world health organization\"?")]
    public void For_a_name_that_nobody_has_the_likeliest_is_offered(string query, string offer) =>
        Assert.EndsWith(offer, _index.Search(query).Query.Notes.Single(static note => note.Contains("read as words", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("person:xyz")]
    [InlineData("person:\"nobody at all\"")]
    public void For_a_name_like_no_other_nothing_is_offered(string query) =>
        Assert.DoesNotContain(_index.Search(query).Query.Notes, static note => note.Contains("Did you mean", StringComparison.Ordinal));

    [Fact]
    public void A_known_name_without_articles_finds_none_and_says_so()
    {
        var response = _index.Search("country:Holland");
        Assert.Equal(0, response.Total);
        Assert.Contains("Netherlands", Assert.Single(response.Query.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_of_one_name_does_not_hide_those_who_have_it_for_a_surname()
    {
        _index.Add(TestIndex.Article("e", "Five", "A song.", people: [("Marlow", null)]));
        Assert.Equal(["a", "b", "d", "e"], _index.Ids("person:Marlow").Order());
        Assert.Equal(["e"], _index.Search("", new FacetSelection(Dimension.Person, ["Marlow"], [])).Hits.Select(static hit => hit.Id.Value));
    }

    [Theory]
    [InlineData(Dimension.Country, "Burma", 1)]
    [InlineData(Dimension.Country, "mmr", 1)]
    [InlineData(Dimension.Country, "Holland", 0)]
    [InlineData(Dimension.Person, "Iwan Olenkow", 1)]
    [InlineData(Dimension.Person, "Marlow", 0)]
    public void A_selection_takes_whole_names_only(string dimension, string name, int expected) =>
        Assert.Equal(expected, _index.Search("", new FacetSelection(dimension, [name], [])).Total);

    [Fact]
    public void Names_that_are_learnt_are_found_without_indexing_anew()
    {
        Assert.Equal("No person called “Comrade Ana” is known; it was read as words.", _index.Search("person:\"Comrade Ana\"").Query.Notes[0]);
        _known.Learn(Dimension.Person, "ana-marlow", "Ana Marlow", "Comrade Ana", "Ana Seagull");
        Assert.Equal(3, _index.Search("person:\"Comrade Ana\"").Total);
        Assert.Equal(3, _index.Search("person:seagull").Total);
    }

    [Fact]
    public void More_names_than_can_be_told_at_a_glance_are_counted()
    {
        _index.Add(TestIndex.Article("many", "Many", "Many.", people: [.. Enumerable.Range(0, 2_000).Select(static i => ($"Person{i} Crowd", (string?)null))]));
        var response = _index.Search("person:crowd");
        Assert.Equal(1, response.Total);
        Assert.EndsWith("and 1,020 more, the 1,024 most frequent of 2,000.", Assert.Single(response.Query.Notes), StringComparison.Ordinal);
    }

    public void Dispose() => _index.Dispose();
}
