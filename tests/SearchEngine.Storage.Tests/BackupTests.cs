namespace SearchEngine.Storage.Tests;

public sealed class BackupTests : StoreFixture
{
    private string Backup => PathOf("backup/store.backup");

    [Fact]
    public void A_backup_holds_the_store_as_it_was()
    {
        Store.Save([Article("a", "old"), Article("b")]);
        Store.BackupTo(Backup);
        Store.Save([Article("a", "new"), Article("c")]);
        Directory.CreateDirectory(Data.IndexPath);
        Store.Dispose();

        ArticleStore.Restore(Data, Backup);

        using var restored = ArticleStore.Open(Data, Time);
        Assert.Equal(["a", "b"], restored.ReadIds().Select(id => id.Value));
        Assert.Equal("old", restored.Find(Id("a"))?.Article.Title);
        Assert.Equal(2, restored.LastSequence);
        Assert.Empty(restored.Verify());
        Assert.False(Directory.Exists(Data.IndexPath));
    }

    [Fact]
    public void A_backup_is_one_file_and_replaces_an_older_one()
    {
        Store.Save([Article("a")]);
        Store.BackupTo(Backup);
        Store.Save([Article("b")]);
        Store.BackupTo(Backup);
        Assert.Equal([Backup], Directory.GetFiles(PathOf("backup")));
        using var elsewhere = DataDirectory.Open(PathOf("elsewhere"));
        ArticleStore.Restore(elsewhere, Backup);
        using var store = ArticleStore.Open(elsewhere, Time);
        Assert.Equal(2, store.Status.Articles);
    }

    [Fact]
    public async Task A_backup_under_load_is_a_state_that_was_committed()
    {
        var store = Store;
        store.Save([.. Enumerable.Range(0, 8).Select(n => Article($"n{n}", "round -1"))]);
        using var copied = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            for (var i = 0; !copied.IsCancellationRequested; i++)
                store.Save([.. Enumerable.Range(0, 8).Select(n => Article($"n{n}", $"round {i}"))]);
        });
        store.BackupTo(Backup);
        await copied.CancelAsync();
        await writer;

        using var elsewhere = DataDirectory.Open(PathOf("elsewhere"));
        ArticleStore.Restore(elsewhere, Backup);
        using var copy = ArticleStore.Open(elsewhere, Time);
        Assert.Equal(8, copy.Status.Articles);
        Assert.Single(copy.ReadAll().Select(stored => stored.Article.Article.Title).Distinct());
        Assert.Empty(copy.Verify());
    }

    [Fact]
    public void A_damaged_backup_leaves_the_old_store()
    {
        Store.Save([.. Enumerable.Range(0, 200).Select(n => Article($"n{n}"))]);
        Store.BackupTo(Backup);
        Store.Dispose();
        using (var file = new FileStream(Backup, FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[20_000]);
        }

        var error = Assert.Throws<StoreException>(() => ArticleStore.Restore(Data, Backup));
        Assert.True(error.Failure == StoreFailure.Damaged, error.ToString());
        using var store = ArticleStore.Open(Data, Time);
        Assert.Equal(200, store.Status.Articles);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("text")]
    [InlineData("empty")]
    public void What_is_no_backup_is_refused_by_name(string name)
    {
        if (name == "text") File.WriteAllText(PathOf(name), new string('x', 5000));
        if (name == "empty") File.WriteAllText(PathOf(name), "");
        Assert.Contains(PathOf(name), Assert.Throws<StoreException>(() => ArticleStore.Restore(Data, PathOf(name))).Message);
    }
}
