using SearchEngine.Articles;
using SearchEngine.Importing.Indexing;
using SearchEngine.Search;

namespace SearchEngine.Importing.Tests;

public sealed class IndexRecoveryTests : EngineFixture
{
    private string IndexPath => Path.Combine(DataPath, "lucene");

    [Fact]
    public void A_lost_index_is_built_again_from_the_store()
    {
        Add("First", "Second");
        Close();
        Directory.Delete(IndexPath, recursive: true);
        Assert.Equal(["First", "Second"], Search(""));
        Assert.Empty(Engine.Verify());
    }

    [Fact]
    public void A_damaged_index_is_built_again_from_the_store()
    {
        Add("First", "Second");
        Close();
        foreach (var file in Directory.EnumerateFiles(IndexPath, "segments_*", SearchOption.AllDirectories)) File.WriteAllBytes(file, [1, 2, 3]);
        Assert.Equal(["First", "Second"], Search(""));
    }

    [Fact]
    public void An_index_that_is_ahead_of_the_store_is_built_again()
    {
        Add("First", "Second");
        Close();
        foreach (var file in Directory.EnumerateFiles(DataPath, "store.db*")) File.Delete(file);
        Add("Third");
        Assert.Equal(["Third"], Search(""));
    }

    [Fact]
    public void A_restored_backup_is_what_is_found()
    {
        Add("First");
        Engine.BackupTo(PathOf("backup"));
        Add("Second");
        Engine.Remove(IdOf("First"));
        Assert.Equal(["Second"], Search(""));
        Close();
        ArticleEngine.Restore(DataPath, PathOf("backup"));
        Assert.Equal(["First"], Search(""));
        Add("Third");
        Assert.Equal(["First", "Third"], Search(""));
    }

    [Fact]
    public async Task A_rebuilt_index_holds_the_same_and_follows_on()
    {
        Add("First", "Second");
        Engine.Remove(IdOf("First"));
        var report = await Engine.RebuildAsync();
        Assert.Equal((0L, 1L), (report.Renewed, report.Indexed));
        Assert.Equal(["Second"], Search(""));
        Add("Third");
        Assert.Equal(["Second", "Third"], Search(""));
        Assert.Single(Directory.GetDirectories(IndexPath));
        Close();
        Assert.Equal(["Second", "Third"], Search(""));
    }

    [Fact]
    public async Task A_rebuild_amid_writes_loses_none_of_them()
    {
        Add([.. Enumerable.Range(0, 400).Select(i => $"Before {i}")]);
        using var rebuilt = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            var i = 0;
            for (; i < 5 || !rebuilt.IsCancellationRequested; i++) Add($"Amid {i}");
            return i;
        });
        for (var i = 0; i < 3; i++) await Engine.RebuildAsync(new RebuildOptions { RenewArticles = false });
        await rebuilt.CancelAsync();
        var written = await writer;
        Engine.WaitUntilSearchable();
        Assert.Equal(400 + written, Engine.Index.Status.Articles);
        Assert.Empty(Engine.Verify());
    }

    [Fact]
    public async Task A_cancelled_rebuild_leaves_the_old_index()
    {
        Add([.. Enumerable.Range(0, 600).Select(i => $"Number {i}")]);
        using var stop = new CancellationTokenSource();
        var afterFirst = new Trigger<RebuildProgress>(_ => stop.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.RebuildAsync(new RebuildOptions { RenewArticles = false }, afterFirst, stop.Token));
        Engine.WaitUntilSearchable();
        Assert.Equal(600, Engine.Index.Status.Articles);
        Add("One more");
        Assert.Equal(["One more"], Search("\"one more\""));
    }

    [Fact]
    public void An_index_that_fails_stops_neither_storing_nor_searching_and_comes_back()
    {
        var broken = false;
        OpenWith((path, options) => Breakable(OpenedIndex.OpenLucene(path, options), () => broken), new IndexFollowerOptions { RetryAfter = TimeSpan.FromMilliseconds(20) });
        Add("First");
        Assert.Equal(["First"], Search(""));

        broken = true;
        Add("Second");
        Assert.Contains("No space left", Assert.Throws<IndexUnavailableException>(() => Engine.WaitUntilSearchable()).Message);
        Assert.Contains("No space left", Engine.Status.Problem);
        Add("Third");
        Assert.Equal(3, Engine.Status.Store.Articles);

        broken = false;
        SpinWait.SpinUntil(() => Engine.Status.IsCurrent, TimeSpan.FromSeconds(30));
        Assert.Equal(["First", "Second", "Third"], Search(""));
        Assert.Null(Engine.Status.Problem);
    }

    [Fact]
    public void A_full_queue_slows_writers_down_and_loses_nothing()
    {
        OpenWith(OpenedIndex.OpenLucene, new IndexFollowerOptions { MaxPending = 4 });
        for (var i = 0; i < 20; i++) Add([.. Enumerable.Range(0, 20).Select(n => $"Number {i} {n}")]);
        Engine.WaitUntilSearchable();
        Assert.Equal(400, Engine.Index.Status.Articles);
    }

    private void Add(params string[] titles) =>
        Assert.All(Engine.Add([.. titles.Select(title => new ArticleInput { Id = IdOf(title).Value, Title = title, Text = "Text.", Countries = [] })]), result => Assert.Null(result.Error));

    private static ArticleId IdOf(string title) => ArticleId.FromText(title);

    private static OpenedIndex Breakable(OpenedIndex index, Func<bool> isBroken) => index with { Writer = new BreakableWriter(index.Writer, isBroken) };

    private sealed class BreakableWriter(IArticleIndexWriter inner, Func<bool> isBroken) : IArticleIndexWriter
    {
        public long CommittedSequence => inner.CommittedSequence;

        public void Apply(IReadOnlyList<ArticleChange> changes)
        {
            if (isBroken()) throw new IOException("No space left on device.");
            inner.Apply(changes);
        }

        public void Flush() => inner.Flush();

        public void Refresh() => inner.Refresh();

        public void Commit() => inner.Commit();
    }

    private sealed class Trigger<T>(Action<T> act) : IProgress<T>
    {
        public void Report(T value) => act(value);
    }
}
