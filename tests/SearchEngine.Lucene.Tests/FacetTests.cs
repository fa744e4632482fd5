using SearchEngine.Articles;
using SearchEngine.Lucene.Tests.Naming;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Tests;

public sealed class FacetTests : IDisposable
{
    private readonly TestIndex _index = new();

    public FacetTests() => _index.Add(
        TestIndex.Article("a", "One", "Summit of two.", "2008-05-01", countries: ["RU", "CN"], people: [("Vladimir Putin", "President of Russia")], organisations: ["United Nations"]),
        TestIndex.Article("b", "Two", "Summit of one.", "2009-05-01", countries: ["RU"], people: [("Vladimir Putin", "Prime Minister of Russia"), ("Dmitry Medvedev", "President of Russia")]),
        TestIndex.Article("c", "Three", "Talks.", "2010-06-01", site: "Gazette", countries: ["FR"], people: [("Vladimir Putin", "Prime Minister of Russia")]));

    [Fact]
    public void A_leader_is_labelled_with_the_office_most_articles_print() =>
        Assert.Contains(new FacetValue("vladimir-putin", "Vladimir Putin, Prime Minister of Russia", 3, false, false), _index.Search("").Facets[Dimension.Leader].Values);

    [Theory]
    [InlineData(OfficeKind.Leader, 1)]
    [InlineData(OfficeKind.Minister, 0)]
    [InlineData(OfficeKind.BodyHead, 0)]
    public void Only_heads_of_state_and_government_are_leaders(OfficeKind kind, int leaders)
    {
        var article = TestIndex.Article("d", "Four", "Talks.");
        var person = new Annotation { Kind = EntityKind.Person, Id = "ana-ruiz", Label = "Ana Ruiz", Salience = 1, Office = new Office("Minister", "XX", kind) };
        _index.Add(article with { Annotations = [person] });

        Assert.Equal(leaders, _index.Search("").Facets[Dimension.Leader].Values.Count(static value => value.Value == "ana-ruiz"));
    }

    [Fact]
    public void Several_values_of_a_dimension_are_alternatives_and_keep_their_counts()
    {
        var facet = _index.Search("", new FacetSelection(Dimension.Country, ["FR", "CN"], [])).Facets[Dimension.Country];
        Assert.Equal([("RU", 2, false), ("CN", 1, true), ("FR", 1, true)], facet.Values.Select(static value => (value.Value, (int)value.Count, value.Selected)));
    }

    [Fact]
    public void A_selected_value_without_hits_is_still_shown() =>
        Assert.Contains(new FacetValue("KZ", "KZ", 0, true, false), _index.Search("", new FacetSelection(Dimension.Country, ["KZ"], [])).Facets[Dimension.Country].Values);

    [Fact]
    public void Values_are_found_by_the_beginning_of_any_word_of_their_label()
    {
        var result = _index.Index.FacetValues(new FacetValuesRequest { Search = new SearchRequest(), Dimension = Dimension.Person, Prefix = "PUT" });
        Assert.Equal("vladimir-putin", Assert.Single(result.Values).Value);
    }

    [Fact]
    public void Values_are_found_by_names_that_no_article_prints()
    {
        var folder = Directory.CreateTempSubdirectory("lucene-tests-").FullName;
        using (var index = LuceneArticleIndex.Open(folder, new LuceneIndexOptions { Names = new ListedNames((Dimension.Country, "MM", ["Myanmar", "Burma", "Birmânia"])) }))
        {
            index.Apply([new ArticleChange.Saved(1, TestIndex.Article("a", "One", "Talks.", countries: ["MM", "FR"]))]);
            index.Refresh();
            foreach (var typed in new[] { "burm", "BIRMANIA", "myan", "mm" })
                Assert.Equal("MM", Assert.Single(index.FacetValues(new FacetValuesRequest { Search = new SearchRequest(), Dimension = Dimension.Country, Prefix = typed }).Values).Value);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_is_unusual_here_comes_before_what_is_frequent_everywhere()
    {
        for (var i = 0; i < 40; i++)
            _index.Add(TestIndex.Article($"n{i}", "News", i < 6 ? "Harvest of tea." : "Traffic.", countries: i is >= 2 and < 6 ? ["RU", "KZ"] : ["RU"]));
        var request = new FacetValuesRequest { Search = new SearchRequest { Text = "harvest" }, Dimension = Dimension.Country, Sort = FacetSort.Significance };
        var value = _index.Index.FacetValues(request).Values[0];
        Assert.Equal(("KZ", 4, 4L), (value.Value, (int)value.Count, value.Everywhere));
        Assert.Equal("RU", _index.Index.FacetValues(request with { Sort = FacetSort.Count }).Values[0].Value);
    }

    [Fact]
    public void A_value_whose_articles_are_all_gone_is_in_no_facet()
    {
        _index.Delete("c");
        Assert.DoesNotContain(_index.Search("").Facets[Dimension.Country].Values, static value => value.Value == "FR");
        _index.Add(TestIndex.Article("d", "Four", "Talks.", countries: ["FR", "KZ"]));
        Assert.Equal(["RU", "CN", "FR", "KZ"], _index.Search("").Facets[Dimension.Country].Values.Select(static value => value.Value));
    }

    [Fact]
    public void Pages_of_values_hold_each_once()
    {
        var values = Enumerable.Range(0, 3).SelectMany(offset =>
            _index.Index.FacetValues(new FacetValuesRequest { Search = new SearchRequest(), Dimension = Dimension.Country, Offset = offset, Size = 1 }).Values);
        Assert.Equal(["RU", "CN", "FR"], values.Select(static value => value.Value));
    }

    [Theory]
    [InlineData("country:RU", 2)]
    [InlineData("country:russia", 2)]
    [InlineData("leader:\"dmitry medvedev\"", 1)]
    [InlineData("org:\"United Nations\"", 1)]
    [InlineData("source:gazette", 1)]
    [InlineData("-country:RU", 1)]
    public void Facets_can_be_asked_for_in_the_query(string query, int expected) => Assert.Equal(expected, _index.Search(query).Total);

    [Theory]
    [InlineData(Dimension.Person, "vladimir putin", 3)]
    [InlineData(Dimension.Country, "Russia", 2)]
    [InlineData(Dimension.Leader, "Dmitry Medvedev", 1)]
    [InlineData(Dimension.Country, "Atlantis", 0)]
    public void A_selection_may_name_a_value_by_its_label(string dimension, string label, int expected) =>
        Assert.Equal(expected, _index.Search("", new FacetSelection(dimension, [label], [])).Total);

    [Theory]
    [InlineData(Dimension.Person, "Medvedev", "No person is called “Medvedev”. Did you mean Dmitry Medvedev?")]
    [InlineData(Dimension.Person, "Vladimir Putim", "No person is called “Vladimir Putim”. Did you mean vladimir putin?")]
    [InlineData(Dimension.Country, "Atlantis", "No country is called “Atlantis”.")]
    public void A_selection_that_nothing_is_called_finds_nothing_and_says_what_is_called_like_it(string dimension, string name, string note)
    {
        var response = _index.Index.Search(new SearchRequest { Selections = [new FacetSelection(dimension, [name], [])] });
        Assert.Equal(0, response.Total);
        Assert.Equal([note], response.Query.Notes);
    }

    [Fact]
    public void Without_drill_sideways_only_hits_are_counted()
    {
        var request = new SearchRequest { Selections = [new FacetSelection(Dimension.Country, ["CN"], [])], Facets = [new FacetRequest(Dimension.Country)], DrillSideways = false };
        Assert.Equal([("CN", 1L), ("RU", 1L)], _index.Index.Search(request).Facets[Dimension.Country].Values.Select(static value => (value.Value, value.Count)));
    }

    [Fact]
    public void A_timeline_has_no_gaps_and_counts_every_dated_hit()
    {
        var timeline = _index.Index.Search(new SearchRequest { Timeline = true }).Timeline;
        Assert.Equal(3, timeline.Sum(static bucket => bucket.Count));
        Assert.All(timeline.Zip(timeline.Skip(1)), static pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    [Fact]
    public void Suggestions_offer_entities_with_their_counts_then_titles()
    {
        Assert.Equal(new Suggestion(SuggestionKind.Entity, "Vladimir Putin", Dimension.Person, "vladimir-putin", 3), _index.Index.Suggest("puti", 5)[0]);
        Assert.Contains(_index.Index.Suggest("thr", 5), static suggestion => suggestion is { Kind: SuggestionKind.Title, Text: "Three", Value: "c" });
    }

    [Fact]
    public void Similar_articles_share_words_and_entities_and_leave_the_article_out() =>
        Assert.Equal("b", _index.Index.Similar(TestIndex.Id("a"), 5)[0].Id.Value);

    [Fact]
    public void A_label_is_known_for_carried_values_only()
    {
        Assert.Equal("Russia", _index.Index.LabelOf(Dimension.Country, "RU"));
        Assert.Null(_index.Index.LabelOf(Dimension.Country, "BR"));
        Assert.Null(_index.Index.LabelOf("colour", "red"));
    }

    public void Dispose() => _index.Dispose();
}
