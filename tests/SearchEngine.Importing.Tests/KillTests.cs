using SearchEngine.Articles;
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
