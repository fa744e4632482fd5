using SearchEngine.Lucene.Tests.Naming;
using SearchEngine.Search;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Tests.Suggesting;

/// <summary>What is suggested while somebody types.</summary>
public sealed class SuggestionTests : IDisposable
{
    private readonly ListedNames _known = new(
        (Dimension.Country, "MM", ["Myanmar", "Burma"]),
        (Dimension.Country, "US", ["United States", "USA", "U.S.", "America"]),
        (Dimension.Person, "volodymyr-zelensky", ["Volodymyr Zelensky", "Volodymyr Zelenskyy"]));

    private readonly TestIndex _index;

    public SuggestionTests()
    {
        _index = new TestIndex(new LuceneIndexOptions { Names = _known });
        _index.Add(
            TestIndex.Article("a", "Grain corridor talks resume", "Grain and more grain.", "2024-01-01", countries: ["RU"], people: [("Vladimir Putin", "President of Russia"), ("Volodymyr Zelensky", null)]),
            TestIndex.Article("b", "Grain corridor talks end", "Grain from the harbour.", "2024-01-02", countries: ["RU"], people: [("Vladimir Putin", "President of Russia"), ("Xi Jinping", null)]),
            TestIndex.Article("c", "Why the grain corridor matters", "Grain prices fell.", "2024-01-03", countries: ["MM", "US"], people: [("Vladimir Sorokin", null)], organisations: ["United Steel Works"]),
            TestIndex.Article("d", "Élysée hosts a summit", "A summit.", "2024-01-04", countries: ["FR", "US"], people: [("José Álvarez", null)], organisations: ["Steel Union of Steelton"]));
    }

    [Theory]
    [InlineData("jinp", "Xi Jinping")]
    [InlineData("XI JIN", "Xi Jinping")]
    [InlineData("jose alv", "José Álvarez")]
    [InlineData("Álv", "José Álvarez")]
    [InlineData("jinping xi", "Xi Jinping")]
    [InlineData("united st", "United Steel Works")]
    [InlineData("u.s", "US")]
    [InlineData("steel", "Steel Union of Steelton")]
    public void A_beginning_of_any_word_finds_the_entity(string typed, string expected) => Assert.Equal(expected, Entities(typed)[0].Text);

    [Theory]
    [InlineData("jnp", "Xi Jinping")]
    [InlineData("putn", "Vladimir Putin")]
    [InlineData("ptuin", "Vladimir Putin")]
    [InlineData("vlaidmir puttin", "Vladimir Putin")]
    [InlineData("zelneskyi", "Volodymyr Zelensky")]
    public void A_slip_after_the_first_letter_is_forgiven(string typed, string expected) => Assert.Contains(Entities(typed), suggestion => suggestion.Text == expected);

    [Theory]
    [InlineData("jx")]
    [InlineData("zutin")]
    [InlineData("prtun")]
    public void More_slips_are_not(string typed) => Assert.Empty(Entities(typed));

    [Fact]
    public void Another_name_finds_the_entity_and_is_said()
    {
        var burma = Assert.Single(Entities("burm"));
        Assert.Equal(("MM", "Burma"), (burma.Value, burma.Alias));
        Assert.Null(Assert.Single(Entities("zelensk")).Alias);
        Assert.Equal("Volodymyr Zelenskyy", Assert.Single(Entities("zelenskyy")).Alias);
    }

    [Fact]
    public void An_entity_with_many_fitting_names_is_suggested_once() =>
        Assert.Single(Entities("u"), static suggestion => suggestion.Value == "US");

    [Fact]
    public void What_more_articles_carry_comes_first() => Assert.Equal(["Vladimir Putin", "Vladimir Sorokin"], Entities("vlad").Select(static suggestion => suggestion.Text));

    [Fact]
    public void Being_called_just_so_comes_before_beginning_so() => Assert.Equal("US", Entities("usa")[0].Value);

    [Fact]
    public void A_leader_is_suggested_once() => Assert.Single(Entities("putin"), static suggestion => suggestion.Value == "vladimir-putin");

    [Fact]
    public void Recurring_words_of_titles_are_suggested_as_phrases()
    {
        Assert.Contains(new Suggestion(SuggestionKind.Phrase, "grain corridor", null, null, 3), _index.Index.Suggest("grain c", 8));
        Assert.Contains(new Suggestion(SuggestionKind.Phrase, "grain", null, null, 3), _index.Index.Suggest("gra", 8));
        Assert.Contains(_index.Index.Suggest("harbour gr", 8), static suggestion => suggestion is { Kind: SuggestionKind.Phrase, Text: "harbour grain corridor" });
    }

    [Fact]
    public void Operators_are_not_completed() => Assert.DoesNotContain(_index.Index.Suggest("title:gra", 8), static suggestion => suggestion.Kind == SuggestionKind.Phrase);

    [Fact]
    public void Titles_are_suggested_newest_first() =>
        Assert.Equal(["b", "a"], _index.Index.Suggest("corridor talks", 8).Where(static suggestion => suggestion.Kind == SuggestionKind.Title).Select(static suggestion => suggestion.Value));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void No_more_than_asked_for_are_suggested(int size) => Assert.Equal(size, _index.Index.Suggest("vlad", size).Count);

    [Fact]
    public void Changes_of_articles_and_of_known_names_show()
    {
        Assert.Empty(Entities("siam"));
        _index.Add(TestIndex.Article("e", "Rice", "Rice.", countries: ["TH"]));
        _known.Learn(Dimension.Country, "TH", "Thailand", "Siam");
        Assert.Equal("Siam", Assert.Single(Entities("siam")).Alias);
        _index.Delete("e");
        Assert.Empty(Entities("siam"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…")]
    public void Nothing_typed_suggests_nothing(string typed) => Assert.Empty(_index.Index.Suggest(typed, 8));

    public void Dispose() => _index.Dispose();

    private Suggestion[] Entities(string typed) => [.. _index.Index.Suggest(typed, 8).Where(static suggestion => suggestion.Kind == SuggestionKind.Entity)];
}
