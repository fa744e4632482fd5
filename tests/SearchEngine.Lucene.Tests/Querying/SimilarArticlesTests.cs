using SearchEngine.Articles;

namespace SearchEngine.Lucene.Tests.Querying;

/// <summary>Articles like one share its telling words and what it is about; copies of it are not news.</summary>
public sealed class SimilarArticlesTests : IDisposable
{
    private const string Strike = "Dockers at the container terminal voted to strike over pay on Monday, and tugboats stayed moored. The union wants shorter shifts at the quays.";

    private readonly TestIndex _index = new();

    public SimilarArticlesTests() => _index.Add([.. Enumerable.Range(0, 30).Select(static i => TestIndex.Article($"other{i}", "Council meets", $"The council met on day {i} and talked about schools, parks and the budget of the town."))]);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Telling_words_decide_and_not_frequent_ones()
    {
        _index.Add(
            TestIndex.Article("seed", "Dockers strike", Strike),
            TestIndex.Article("like", "Tugboats idle", "Tugboats are idle as dockers keep the terminal shut; the strike goes into a second week."),
            TestIndex.Article("unlike", "Budget", "The council met on Monday and talked about the budget, pay and shorter days at schools in the town."));
        Assert.Equal("like", Ids("seed")[0]);
    }

    [Fact]
    public void What_the_best_hits_have_in_common_leads_to_others()
    {
        _index.Add(TestIndex.Article("seed", "Dockers strike", Strike));
        for (var i = 0; i < 3; i++) _index.Add(TestIndex.Article($"like{i}", "Dockers strike on", $"Dockers keep the terminal shut, and the strike goes into week {i}. Hauliers queue at the gate, hauliers wait. {new string((char)('a' + i), 5)}"));
        _index.Add(TestIndex.Article("further", "Hauliers", "Hauliers queue for miles while others look for a way round."));
        Assert.Contains("further", Ids("seed"));
    }

    [Fact]
    public void Copies_of_the_article_and_of_better_hits_are_left_out()
    {
        _index.Add(
            TestIndex.Article("seed", "Dockers strike", Strike),
            TestIndex.Article("copy", "Strike at the port", Strike + " Our staff."),
            TestIndex.Article("one", "Tugboats idle", "Tugboats are idle as dockers keep the terminal shut; the strike goes into a second week, says the union."),
            TestIndex.Article("two", "Port shut", "Tugboats are idle as dockers keep the terminal shut; the strike goes into a second week, says the union."));
        var ids = Ids("seed");
        Assert.DoesNotContain("seed", ids);
        Assert.DoesNotContain("copy", ids);
        Assert.Single(ids, static id => id is "one" or "two");
    }

    [Fact]
    public void Of_two_articles_with_the_same_words_the_one_about_the_same_person_comes_first()
    {
        var person = new Annotation { Kind = EntityKind.Person, Id = "ada-lind", Label = "Ada Lind", Salience = 1 };
        _index.Add(
            TestIndex.Article("seed", "Dockers strike", Strike) with { Annotations = [person] },
            TestIndex.Article("without", "Tugboats", "The tugboats and the dockers of the terminal, told in the north by some."),
            TestIndex.Article("with", "Tugboats", "The tugboats and the dockers of the terminal, seen from the south by all.") with { Annotations = [person] });
        Assert.Equal(["with", "without"], Ids("seed").Take(2));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "a b c")]
    [InlineData("Unheard", "Unheard-of wordlessness")]
    public void An_article_of_few_words_is_like_none_or_some_and_never_fails(string title, string text)
    {
        _index.Add(TestIndex.Article("seed", title, text));
        Assert.DoesNotContain("seed", Ids("seed"));
    }

    [Fact]
    public void Nothing_is_like_an_article_that_is_not_there()
    {
        Assert.Empty(Ids("nowhere"));
        Assert.Empty(_index.Index.Similar(TestIndex.Id("other1"), 0));
    }

    private List<string> Ids(string id) => [.. _index.Index.Similar(TestIndex.Id(id), 10).Select(static hit => hit.Id.Value)];
}
