using SearchEngine.Articles;

namespace SearchEngine.Storage.Tests;

public sealed class StoreConcurrencyTests : StoreFixture
{
    [Fact]
    public async Task Readers_see_whole_batches_while_a_writer_works()
    {
        const int Batches = 60;
        var store = Store;
        using var written = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            long last = 0;
            do
            {
                var titles = store.ReadChanges(0, batchSize: 1000).Take(8).OfType<ArticleChange.Saved>().Select(change => change.Article.Article.Title).Distinct().Count();
                Assert.InRange(titles, 0, 1);
                var sequence = store.LastSequence;
                Assert.True(sequence >= last && sequence % 8 == 0);
                last = sequence;
            }
            while (!written.IsCancellationRequested);
        })).ToArray();
        for (var i = 0; i < Batches; i++)
            store.Save([.. Enumerable.Range(0, 8).Select(n => Article($"n{n}", $"round {i}"))]);
        await written.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(Batches * 8, store.LastSequence);
    }

    [Fact]
    public async Task Writers_take_turns_and_lose_nothing()
    {
        var store = Store;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 50; i++) store.Save([Article($"w{writer}-{i}")]);
        })));
        Assert.Equal((200L, 200L), (store.Status.Articles, store.LastSequence));
        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i), store.ReadChanges(0).Select(change => change.Sequence));
    }

    [Fact]
    public void A_reading_process_sees_what_the_writer_commits()
    {
        Store.Save([Article("a")]);
        using var directory = DataDirectory.OpenForReading(DataPath);
        using var reading = ArticleStore.Open(directory, Time);
        Store.Save([Article("b")]);
        Assert.Equal(2, reading.Status.Articles);
        Assert.Throws<InvalidOperationException>(() => reading.Save([Article("c")]));
    }
}
