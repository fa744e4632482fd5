using SearchEngine.Articles;
using SearchEngine.Storage.Sqlite;

namespace SearchEngine.Storage.Tests;

public sealed class DiskFullTests : StoreFixture
{
    [Fact]
    public void A_full_disk_keeps_what_was_acknowledged_and_writes_nothing_by_half()
    {
        using var connections = new StoreConnections(Data.StoreFile, readOnly: false);
        connections.Exclusively(session => session.Run("PRAGMA max_page_count=60"));
        using var store = ArticleStore.Open(connections, Time);

        var acknowledged = new List<ArticleId>();
        var error = Assert.Throws<StoreException>(() =>
        {
            for (var batch = 0; batch < 1000; batch++)
                acknowledged.AddRange(store.Save([.. Enumerable.Range(0, 4).Select(n => Article($"b{batch}-{n}", text: new string('x', 9000)))]).Select(saved => saved.Id));
        });

        Assert.Equal(StoreFailure.DiskFull, error.Failure);
        Assert.Contains(Data.StoreFile, error.Message);
        Assert.Matches("[0-9]+ bytes free", error.Message);
        Assert.NotEmpty(acknowledged);
        Assert.Equal(acknowledged.Order(), store.ReadIds());
        Assert.Empty(store.Verify());

        connections.Exclusively(session => session.Run("PRAGMA max_page_count=100000"));
        Assert.Single(store.Save([Article("space-again", text: new string('x', 9000))]));
    }
}
