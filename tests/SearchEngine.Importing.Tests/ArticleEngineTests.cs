using SearchEngine.Articles;
using SearchEngine.Search.Requests;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Tests;

public sealed class ArticleEngineTests : EngineFixture
{
    [Fact]
    public void Results_come_in_the_order_of_the_inputs()
    {
        var results = Engine.Add(
        [
            new ArticleInput { Id = "a", Title = "First", Text = "One." },
            new ArticleInput { Title = "No text" },
            new ArticleInput { Url = "https://example.org/b", Title = "Second", Text = "Two." },
        ]);
        Assert.Equal([Id("a"), null, ArticleId.FromUrl(new Uri("https://example.org/b"))], results.Select(result => result.Id));
        Assert.Equal([true, false, true], results.Select(result => result.Error is null));
        Assert.Equal(["First", "Second"], Search(""));
    }

    [Fact]
    public void An_article_without_id_and_url_is_the_same_when_it_comes_again()
    {
        var input = new ArticleInput { Title = "First", Text = "One." };
        Assert.Equal(Engine.Add([input])[0].Id, Engine.Add([input])[0].Id);
        Assert.Equal(1, Engine.Status.Store.Articles);
    }

    [Fact]
    public void A_removed_article_is_found_no_more()
    {
        Engine.Add([new ArticleInput { Id = "a", Title = "First", Text = "One." }]);
        Assert.True(Engine.Remove(Id("a")));
        Assert.False(Engine.Remove(Id("a")));
        Assert.Null(Engine.Find(Id("a")));
        Assert.Empty(Search(""));
    }

    [Fact]
    public void Everything_is_there_after_reopening()
    {
        Engine.Add([new ArticleInput { Id = "a", Title = "First", Text = "One." }]);
        Close();
        Assert.Equal(["First"], Search("first"));
        Assert.Equal((1L, 1L, true, null), (Engine.Status.Store.Articles, Engine.Status.Index?.Articles, Engine.Status.IsCurrent, Engine.Status.Problem));
    }

    [Fact]
    public void Snippets_show_the_text_of_the_store()
    {
        Engine.Add([new ArticleInput { Id = "a", Title = "First", Text = "One pier, two boats." }]);
        Engine.WaitUntilSearchable();
        var hit = Assert.Single(Engine.Index.Search(new SearchRequest { Text = "boats" }).Hits);
        Assert.Equal("One pier, two <mark>boats</mark>.", hit.Snippet);
    }

    [Fact]
    public void A_directory_has_one_engine()
    {
        _ = Engine;
        Assert.Throws<DataDirectoryInUseException>(() => ArticleEngine.Open(new EngineOptions { DataPath = DataPath }));
    }

    [Fact]
    public void A_failed_opening_leaves_no_lock()
    {
        Directory.CreateDirectory(DataPath);
        File.WriteAllText(Path.Combine(DataPath, "store.db"), new string('x', 10_000));
        Assert.Throws<StoreException>(() => Engine);
        File.Delete(Path.Combine(DataPath, "store.db"));
        Assert.Equal(0, Engine.Status.Store.Articles);
    }

    [Fact]
    public void The_knowledge_base_describes_people_with_their_offices()
    {
        var profile = Engine.Describe(EntityKind.Person, "vladimir-putin");
        Assert.Equal("Vladimir Putin", profile?.Label);
        Assert.Contains(profile?.Offices ?? [], office => office is { Country: "RU", To: null });
        Assert.Equal("Kazakhstan", Engine.Describe(EntityKind.Country, "KZ")?.Label);
        Assert.Null(Engine.Describe(EntityKind.Organisation, "nobody-knows-this"));
    }

    [Fact]
    public async Task Rebuilding_annotates_anew_what_was_not_given()
    {
        var article = new ArticleInput { Id = "a", Title = "Talks", Text = "The Blue Lantern Society met again in the old harbour, and the Blue Lantern Society will meet once more." };
        Engine.Add([article, article with { Id = "given", Organisations = ["Sole Owner"] }]);
        Close();
        Directory.CreateDirectory(Path.Combine(DataPath, "knowledge"));
        File.WriteAllText(Path.Combine(DataPath, "knowledge", "organisations.tsv"), KnowledgeRow());

        var report = await Engine.RebuildAsync();

        Assert.Equal(1, report.Renewed);
        Assert.Contains(Engine.Find(Id("a"))?.Annotations ?? [], annotation => annotation.Id == "blue-lantern-society");
        Assert.Equal(["sole-owner"], Engine.Find(Id("given"))?.Annotations.Select(annotation => annotation.Id));
    }

    private static string KnowledgeRow() => "id\tname\tacronym\taliases\tkind\tcountry\nblue-lantern-society\tBlue Lantern Society\t\t\tsociety\t\n";
}
