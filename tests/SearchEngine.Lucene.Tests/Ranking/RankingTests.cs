using SearchEngine.Articles;
using SearchEngine.Lucene.Tests.Naming;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Ranking;

public sealed class RankingTests : IDisposable
{
    private const string Filler = "The harbour was calm and the market had opened early that morning with bread and fish for all who came by on the old road. ";

    private readonly TestIndex _index = new(new LuceneIndexOptions
    {
        Names = new ListedNames((Dimension.Person, "vladimir-putin", ["Vladimir Putin", "Putin"]), (Dimension.Country, "MM", ["Myanmar", "Burma"])),
    });

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Words_that_stand_together_beat_the_same_words_strewn_over_a_page()
    {
        _index.Add(
            TestIndex.Article("strewn", "A day by the sea", "Grain was sold. " + Filler + Filler + "A corridor led to the yard. " + Filler + "Ships came later."),
            TestIndex.Article("together", "A day by the sea", Filler + Filler + "Through the corridor for grain went ships. " + Filler + "They were seen from afar. It was late."));
        Assert.Equal(["together", "strewn"], _index.Ids("grain corridor ships"));
    }

    [Fact]
    public void Words_side_by_side_beat_the_same_words_with_others_between_them()
    {
        _index.Add(
            TestIndex.Article("between", "A day by the sea", Filler + "Grain from the north went by the corridor. " + Filler),
            TestIndex.Article("beside", "A day by the sea", Filler + "Went north from the by the grain corridor. " + Filler));
        Assert.Equal(["beside", "between"], _index.Ids("grain corridor"));
    }

    [Fact]
    public void A_title_that_the_query_covers_beats_one_that_has_its_words_among_others()
    {
        _index.Add(
            TestIndex.Article("among", "Ministers speak of grain prices and of a corridor in a long debate over harvests", Filler + "Grain and a corridor."),
            TestIndex.Article("covered", "Grain corridor", Filler + "Grain and a corridor."));
        Assert.Equal("covered", _index.Ids("grain corridor")[0]);
    }

    [Fact]
    public void A_name_finds_articles_that_call_the_person_something_else()
    {
        _index.Add(
            TestIndex.Article("president", "The Russian president flies to Beijing", Filler, people: [("Vladimir Putin", "President of Russia")]),
            TestIndex.Article("other", "The French president flies to Beijing", Filler, people: [("Emmanuel Macron", "President of France")]));
        Assert.Equal(["president"], _index.Ids("putin beijing"));
        Assert.Equal(["president"], _index.Ids("vladimir putin beijing"));
    }

    [Fact]
    public void An_article_about_the_named_country_comes_before_one_that_mentions_it_in_passing()
    {
        _index.Add(
            About("passing", 0.15),
            About("about", 1));
        Assert.Equal(["about", "passing"], _index.Ids("burma"));

        static AnnotatedArticle About(string id, double salience) => TestIndex.Article(id, "A port reopens", Filler + "Burma.") with
        {
            Annotations = [new Annotation { Kind = EntityKind.Country, Id = "MM", Label = "Myanmar", Salience = salience }],
        };
    }

    [Fact]
    public void Two_words_find_what_is_written_as_one()
    {
        _index.Add(
            TestIndex.Article("one", "Bitcoin falls", Filler),
            TestIndex.Article("again", "The price of bitcoin", Filler),
            TestIndex.Article("neither", "A bit of rain", Filler));
        Assert.Equal(["again", "one"], _index.Ids("bit coin").Order());
    }

    [Fact]
    public void Of_two_articles_as_good_the_newer_comes_first_unless_freshness_is_off()
    {
        _index.Add(
            TestIndex.Article("old", "Kilns of the valley", Filler, "2001-01-01"),
            TestIndex.Article("new", "Kilns of the valley", Filler, DateTimeOffset.UnixEpoch.AddDays(30_000).ToString("yyyy-MM-dd")));
        Assert.Equal(["new", "old"], _index.Ids("kilns"));
        var without = _index.Index.Search(new SearchRequest { Text = "kilns", Freshness = 0 }).Hits;
        Assert.Equal(without[0].Score, without[1].Score);
    }

    [Fact]
    public void Freshness_does_not_lift_a_passing_mention_above_an_article_about_it()
    {
        _index.Add(
            TestIndex.Article("old", "Kilns of the valley", "Kilns and kilns. " + Filler, "2001-01-01"),
            TestIndex.Article("new", "A day by the sea", Filler + Filler + Filler + "Kilns.", DateTimeOffset.UnixEpoch.AddDays(30_000).ToString("yyyy-MM-dd")));
        Assert.Equal(["old", "new"], _index.Ids("kilns"));
    }

    [Fact]
    public void Explanations_name_each_rule_and_add_up_to_the_score()
    {
        _index.Add(TestIndex.Article("grain", "Grain corridor", Filler + "The grain corridor reopens."), TestIndex.Article("sea", "A day by the sea", Filler));
        var hit = Assert.Single(_index.Index.Search(new SearchRequest { Text = "grain corridor", Explain = true }).Hits);
        var lines = Assert.IsType<string>(hit.Explanation).Split('\n');
        Assert.Equal(hit.Score, double.Parse(lines[0].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 0.002);
        Assert.Contains(lines, line => line.Contains("\u201Cgrain\u201D 2 times in title and text", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\u201Ccorridor\u201D in the title", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("within 12 words", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("of the title", StringComparison.Ordinal));
    }
}
