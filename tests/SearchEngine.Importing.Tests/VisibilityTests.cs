using System.Text;
using SearchEngine.Articles;
using SearchEngine.Importing.Indexing;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Importing.Tests;

public sealed class VisibilityTests : EngineFixture
{
    private const int Imported = 4_000;

    [Fact]
    public async Task An_added_article_is_found_while_a_long_import_still_queues_up()
    {
        SlowWriter? writer = null;
        OpenWith((path, options) =>
        {
            var index = OpenedIndex.OpenLucene(path, options);
            return index with { Writer = writer = new SlowWriter(index.Writer) };
        });
        var lines = new StringBuilder();
        for (var i = 0; i < Imported; i++) lines.Append($$"""{"id":"n{{i}}","title":"Number {{i}}","text":"Text.","countries":[]}""").Append('\n');
        var import = ImportAsync(Input("docs.jsonl", lines.ToString()));
        SpinWait.SpinUntil(() => writer?.Applied > 0);

        Engine.Add([new ArticleInput { Id = "added", Title = "Lighthouse", Text = "Text.", Countries = [] }]);
        SpinWait.SpinUntil(() => Engine.Index.Search(new SearchRequest { Text = "lighthouse" }).Total > 0);

        Assert.NotNull(writer);
        Assert.InRange(writer.Applied, 1, Imported);
        await import;
        Engine.WaitUntilSearchable();
        Assert.Equal(Imported + 1, Engine.Index.Status.Articles);
    }

    /// <summary>So slow that views opened in a tenth of the time would show the article only when the import is over.</summary>
    private sealed class SlowWriter(IArticleIndexWriter inner) : IArticleIndexWriter
    {
        private int _applied;

        public int Applied => Volatile.Read(ref _applied);

        public long CommittedSequence => inner.CommittedSequence;

        public void Apply(IReadOnlyList<ArticleChange> changes)
        {
            foreach (var _ in changes) Thread.Sleep(1);
            inner.Apply(changes);
            Interlocked.Add(ref _applied, changes.Count);
        }

        public void Flush() => inner.Flush();

        public void Refresh()
        {
            Thread.Sleep(600);
            inner.Refresh();
        }

        public void Commit() => inner.Commit();
    }
}
