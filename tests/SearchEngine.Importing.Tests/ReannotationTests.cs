using SearchEngine.Articles;
using SearchEngine.Entities;
using SearchEngine.Importing.Reannotating;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Importing.Tests;

public sealed class ReannotationTests : EngineFixture
{
    private const string Text = "The Blue Lantern Society met in the old harbour of Germany.";

    [Fact]
    public async Task A_preview_says_what_would_change_and_changes_nothing()
    {
        Store();
        Correct("add\torganisation\t\tBlue Lantern Society", "hide\tcountry\tDE\t");
        var before = Engine.Status.Store.LastSequence;

        var report = await Engine.ReannotateAsync(new ReannotationOptions { IsPreview = true });

        Assert.Equal((4, 2, 1), (report.Articles, report.Changed, report.Given));
        Assert.Equal(before, Engine.Status.Store.LastSequence);
        Assert.Equal(new FacetChange(Dimension.Country, 0, 2, 0, 1), report.Facets.Single(facet => facet.Dimension == Dimension.Country));
        Assert.Equal(new FacetChange(Dimension.Organisation, 2, 0, 1, 0), report.Facets.Single(facet => facet.Dimension == Dimension.Organisation));
        Assert.Equal([Dimension.Country, Dimension.Leader, Dimension.Person, Dimension.Organisation], report.Facets.Select(facet => facet.Dimension));
        var (gained, lost) = (Assert.Single(report.Gained), Assert.Single(report.Lost));
        Assert.Equal((Dimension.Organisation, "blue-lantern-society", "Blue Lantern Society", 2), (gained.Dimension, gained.Value, gained.Label, gained.Articles));
        Assert.Equal(["First", "Second"], gained.Examples);
        Assert.Equal(("DE", "Germany", 2), (lost.Value, lost.Label, lost.Articles));
    }

    [Fact]
    public async Task A_preview_can_be_made_beside_the_process_that_works_on_the_directory()
    {
        Store();
        Correct("hide\tcountry\tDE\t");
        var report = await ArticleEngine.PreviewReannotationAsync(DataPath, KnowledgeBase.Load(Path.Combine(DataPath, "knowledge")), Untagged.Instance, TimeProvider.System, new ReannotationOptions());
        Assert.Equal((4, 2), (report.Articles, report.Changed));
        Assert.Equal(["DE"], Find("a"));
    }

    [Fact]
    public async Task Only_what_changes_is_written_and_searches_see_it()
    {
        Store();
        Correct("add\torganisation\t\tBlue Lantern Society");
        var before = Engine.Status.Store.LastSequence;

        var report = await Engine.ReannotateAsync();
        Engine.WaitUntilSearchable();

        Assert.Equal(2, report.Changed);
        Assert.Equal(before + 2, Engine.Status.Store.LastSequence);
        Assert.Equal(["DE", "blue-lantern-society"], Find("a"));
        Assert.Equal(["First", "Second"], Found("blue-lantern-society"));
        Assert.Empty(Engine.Verify());
        Assert.Equal(0, (await Engine.ReannotateAsync()).Changed);
    }

    [Fact]
    public async Task What_was_given_stays()
    {
        Store();
        Correct("hide\torganisation\tsole-owner\t", "add\torganisation\t\tBlue Lantern Society");
        await Engine.ReannotateAsync();
        Assert.Equal(["sole-owner"], Find("given"));
    }

    [Fact]
    public async Task Pages_that_articles_were_cleaned_from_are_kept()
    {
        await ImportAsync(Input("page.html", Page("Harbour", "The Blue Lantern Society sang.")));
        Correct("add\torganisation\t\tBlue Lantern Society");
        Assert.Equal(1, (await Engine.ReannotateAsync()).Changed);
        Assert.Equal(1, Engine.Status.Store.Pages);
        Assert.Empty(Engine.Verify());
        Assert.Equal(0, (await Engine.RebuildAsync()).Renewed);
    }

    [Fact]
    public async Task Rebuild_and_reannotate_come_to_the_same_annotations()
    {
        Store();
        Correct("rename\tcountry\tDE\tDeutschland");
        await Engine.ReannotateAsync();
        Assert.Equal("Deutschland", Engine.Find(Id("a"))?.Annotations.Single().Label);
        Assert.Equal(0, (await Engine.RebuildAsync()).Renewed);
    }

    [Fact]
    public async Task Stopped_half_way_it_keeps_what_it_did_and_the_next_run_does_the_rest()
    {
        Engine.Add([.. Enumerable.Range(0, 20).Select(i => new ArticleInput { Id = $"a{i}", Title = $"Title {i}", Text = Text })]);
        Correct("add\torganisation\t\tBlue Lantern Society");
        using var stop = new CancellationTokenSource();
        var options = new ReannotationOptions { BatchSize = 4 };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.ReannotateAsync(options, new StopAfter(8, stop), stop.Token));
        Engine.WaitUntilSearchable();
        Assert.Equal(8, Found("blue-lantern-society").Count);
        Assert.Equal(12, (await Engine.ReannotateAsync(options)).Changed);
        Engine.WaitUntilSearchable();
        Assert.Equal(20, Found("blue-lantern-society").Count);
    }

    private void Store() => Engine.Add(
    [
        new ArticleInput { Id = "a", Title = "First", Text = Text },
        new ArticleInput { Id = "b", Title = "Second", Text = Text },
        new ArticleInput { Id = "c", Title = "Third", Text = "Nothing at all." },
        new ArticleInput { Id = "given", Title = "Fourth", Text = Text, Organisations = ["Sole Owner"] },
    ]);

    private void Correct(params string[] rows)
    {
        Close();
        Directory.CreateDirectory(Path.Combine(DataPath, "knowledge"));
        File.WriteAllLines(Path.Combine(DataPath, "knowledge", "corrections.tsv"), ["action\tkind\tid\tvalue", .. rows]);
        Assert.Empty(Engine.Knowledge.Problems);
    }

    private string[] Find(string id) => [.. (Engine.Find(Id(id))?.Annotations ?? []).Select(annotation => annotation.Id)];

    private List<string> Found(string organisation) =>
        [.. Engine.Index.Search(new SearchRequest { Selections = [new FacetSelection(Dimension.Organisation, [organisation], [])], Size = 100 }).Hits.Select(hit => hit.Title).Order(StringComparer.Ordinal)];

    private sealed class StopAfter(long articles, CancellationTokenSource stop) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value)
        {
            if (value.Done >= articles) stop.Cancel();
        }
    }
}
