using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Importing.Tests;

public sealed class KillTests(ITestOutputHelper output) : EngineFixture
{
    private const int Articles = 3000;
    private const int Kills = 10;

    [Fact]
    public void Every_acknowledged_article_survives_killing_the_importer()
    {
        var seed = Environment.GetEnvironmentVariable("KILL_SEED") is { } given ? int.Parse(given) : Random.Shared.Next();
        output.WriteLine($"KILL_SEED={seed}");
        var random = new Random(seed);
        var acknowledged = new HashSet<string>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            // Every round has articles of its own, so that each has something to lose.
            var file = Input($"round-{kill}.jsonl", string.Concat(Enumerable.Range(0, Articles).Select(i =>
                $$"""{"id":"r{{kill}}-{{i}}","title":"Round {{kill}} number {{i}}","text":"Paragraph of article {{i}}.","countries":["CN"]}""" + "\n")));
            using var importer = ImportingProcess.Start(DataPath, file);
            var (ids, wasKilled) = importer.KillAfter(random.Next(1, Articles - 200));
            Assert.True(wasKilled);
            Assert.NotEmpty(ids);
            acknowledged.UnionWith(ids);
            Check(acknowledged, seed, kill);
        }
    }

    [Fact]
    public async Task Articles_whose_pages_were_coming_together_are_whole_after_the_next_import()
    {
        const int Count = 150;
        var seed = Environment.GetEnvironmentVariable("KILL_SEED") is { } given ? int.Parse(given) : Random.Shared.Next();
        output.WriteLine($"KILL_SEED={seed}");
        var random = new Random(seed);
        var pages = Enumerable.Range(0, Count).SelectMany(i => Enumerable.Range(1, 3).Select(number => (Address: $"https://harbour.example/{i}/pier", Number: number))).ToArray();
        random.Shuffle(pages);
        var file = Input("pages.jsonl", string.Join('\n', pages.Select(page => JsonSerializer.Serialize(new
        {
            url = page.Number == 1 ? page.Address : $"{page.Address}/{page.Number}",
            html = SeveralPages.Html(page.Number, page.Address, SeveralPages.Habit.Relations),
        }))));
        for (var kill = 1; kill <= 3; kill++)
        {
            using var importer = ImportingProcess.Start(DataPath, file);
            Assert.True(importer.KillAfter(random.Next(20, Count * 2)).WasKilled);
            Assert.Empty(Engine.Verify());
            Close();
        }

        await ImportAsync(file);

        Assert.Equal(Count, Engine.Status.Store.Articles);
        Engine.WaitUntilSearchable();
        Assert.All(AllIds(), id => Assert.True(Engine.Find(id)?.Article.Text == SeveralPages.Text(1, 2, 3), $"{Engine.Find(id)?.Article.Url} is not whole (KILL_SEED={seed})."));
        Assert.Equal(Count, AllIds().Count);
    }

    [Fact]
    public async Task Killing_a_reannotation_loses_nothing_and_the_next_one_finishes_it()
    {
        const int Count = 800;
        var seed = Environment.GetEnvironmentVariable("KILL_SEED") is { } given ? int.Parse(given) : Random.Shared.Next();
        output.WriteLine($"KILL_SEED={seed}");
        var random = new Random(seed);
        Engine.Add([.. Enumerable.Range(0, Count).Select(i => new ArticleInput { Id = $"a{i}", Title = $"Number {i}", Text = $"The Blue Lantern Society met {i} times in Germany." })]);
        Close();
        for (var kill = 1; kill <= 5; kill++)
        {
            // Each round changes all articles once more.
            Directory.CreateDirectory(Path.Combine(DataPath, "knowledge"));
            File.WriteAllText(Path.Combine(DataPath, "knowledge", "corrections.tsv"), $"action\tkind\tid\tvalue\nadd\torganisation\tlanterns-{kill}\tBlue Lantern Society\n");
            using var process = ImportingProcess.StartReannotating(DataPath);
            Assert.True(process.KillAfter(random.Next(1, Count / 8 / 4)).WasKilled);

            Assert.Equal(Count, Engine.Status.Store.Articles);
            Assert.Empty(Engine.Verify());
            var changed = CountOf($"lanterns-{kill}");
            Assert.True(changed is > 0 and < Count, $"{changed} articles (KILL_SEED={seed}, kill {kill}).");
            Assert.Equal(Count, changed + CountOf($"lanterns-{kill - 1}") + (kill == 1 ? Count - changed : 0));
            Assert.Equal(Count - changed, (await Engine.ReannotateAsync()).Changed);
            Engine.WaitUntilSearchable();
            Assert.Equal(Count, CountOf($"lanterns-{kill}"));
            Close();
        }
    }

    private long CountOf(string organisation) =>
        Engine.Index.Search(new SearchRequest { Selections = [new FacetSelection(Dimension.Organisation, [organisation], [])], Size = 0 }).Total;

    private void Check(HashSet<string> acknowledged, int seed, int kill)
    {
        Engine.WaitUntilSearchable();
        Assert.Empty(Engine.Verify());
        foreach (var id in acknowledged)
            Assert.True(Engine.Find(Id(id)) is not null, $"{id} is lost (KILL_SEED={seed}, kill {kill}).");
        var found = AllIds();
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.Equal(Engine.Status.Store.Articles, found.Count);
        Assert.Empty(acknowledged.Except(found.Select(id => id.Value)));
        Close();
    }

    private List<ArticleId> AllIds()
    {
        var ids = new List<ArticleId>();
        string? cursor = null;
        do
        {
            var page = Engine.Index.Search(new SearchRequest { Size = 1000, Cursor = cursor, Highlight = false });
            ids.AddRange(page.Hits.Select(hit => hit.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        return ids;
    }
}
