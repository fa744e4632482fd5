using SearchEngine.Articles;
using SearchEngine.Lucene.Store;
using SearchEngine.Lucene.Tests.Failures;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Bulk;

public sealed class BulkWritingTests
{
    private const int Articles = 300;

    // All is bulk, in batches of a few articles.
    private static readonly LuceneIndexOptions AllInBulk = new() { LeastBulk = 1, BatchSize = 10_000, WritingThreads = 2 };

    [Fact]
    public void The_last_of_an_articles_changes_counts_whatever_batches_they_are_in()
    {
        foreach (var batchSize in new[] { 1L, 1L << 25 })
        {
            using var index = new TestIndex(AllInBulk with { BatchSize = batchSize });
            index.Index.Apply([Saved(1, "a", "harbour"), Deleted(2, "a"), Saved(3, "a", "lighthouse"), Saved(4, "b", "harbour"), Deleted(5, "b")]);
            index.Index.Apply([Saved(6, "c", "harbour")]);
            index.Index.Apply([Saved(7, "c", "lighthouse")]);
            index.Index.Refresh();
            Assert.Empty(index.Ids("harbour"));
            Assert.Equal(["a", "c"], index.Ids("lighthouse").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_few_changes_after_many_and_many_after_a_few_take_effect_in_their_order()
    {
        using var index = new TestIndex(AllInBulk with { LeastBulk = 10 });
        index.Index.Apply([Saved(1, "a", "harbour")]);
        index.Index.Apply([.. Many(2, "harbour"), Saved(400, "a", "lighthouse")]);
        index.Index.Apply([Saved(401, "m7", "lighthouse")]);
        index.Index.Refresh();
        index.Index.Apply([Deleted(402, "m8")]);
        index.Index.Apply([.. Many(500, "beacon")[..20]]);
        index.Index.Refresh();
        Assert.Equal(Articles - 20, index.Search("harbour").Total);
        Assert.Equal(["a"], index.Ids("lighthouse"));
        Assert.Equal(20, index.Search("beacon").Total);
    }

    [Fact]
    public async Task No_search_misses_an_article_while_it_is_replaced()
    {
        using var index = new TestIndex(AllInBulk);
        index.Index.Apply(Many(1, "harbour"));
        index.Index.Refresh();
        using var stop = new CancellationTokenSource();
        var searching = Task.Run(() =>
        {
            var searches = 0;
            for (; !stop.IsCancellationRequested || searches == 0; searches++) Assert.Equal(Articles, index.Index.Search(new SearchRequest { Text = "harbour" }).Total);
            return searches;
        });
        for (var round = 1; round <= 10; round++)
        {
            index.Index.Apply(Many(round * 1_000, "harbour"));
            if (round % 3 == 0) index.Index.Commit();
            index.Index.Refresh();
        }
        await stop.CancelAsync();
        Assert.True(await searching > 0);
        index.Index.Commit();
        Assert.Empty(index.Index.Verify());
    }

    [Fact]
    public void What_is_in_memory_is_in_the_commit_that_counts_it()
    {
        using var index = new TestIndex(AllInBulk with { BatchSize = 1 << 25 });
        index.Index.Apply(Many(1, "harbour"));
        index.Reopen(commit: true);
        Assert.Equal(Articles, index.Search("harbour").Total);
        index.Index.Apply(Many(1_000, "lighthouse"));
        index.Reopen(commit: false);
        Assert.Equal((Articles, Articles), (index.Search("harbour").Total, index.Index.CommittedSequence));
    }

    [Theory, InlineData(1), InlineData(2)]
    public void A_full_disk_is_told_of_and_nothing_is_committed_after_it(int threads)
    {
        var folder = Directory.CreateTempSubdirectory("lucene-bulk-").FullName;
        try
        {
            // Whichever it is, it comes after the opening and before the end of the import.
            var faults = new Faults { FailAt = 250, IsLasting = true };
            var options = AllInBulk with { WritingThreads = threads, OpenDirectory = path => new FaultyDirectory(new PositionalDirectory(path), faults) };
            using (var index = LuceneArticleIndex.Open(folder, options))
            {
                Assert.ThrowsAny<IOException>(() =>
                {
                    for (var round = 0; round < 100; round++) index.Apply(Many(1 + (round * 1_000), "harbour"));
                    index.Commit();
                });
                faults.IsArmed = false;
                Assert.ThrowsAny<IOException>(index.Commit);
                Assert.ThrowsAny<IOException>(index.Refresh);
                Assert.ThrowsAny<IOException>(() => index.Apply([Deleted(200_000, "a")]));
            }
            using var again = LuceneArticleIndex.Open(folder, AllInBulk);
            Assert.Equal(0, again.CommittedSequence);
            Assert.Empty(again.Verify());
            again.Apply(Many(1, "harbour"));
            again.Refresh();
            Assert.Equal(Articles, again.Search(new SearchRequest { Text = "harbour" }).Total);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory, InlineData(1), InlineData(int.MaxValue)]
    public void A_term_that_no_index_takes_is_refused(int leastBulk)
    {
        using var index = new TestIndex(AllInBulk with { LeastBulk = leastBulk, WritingThreads = 1 });
        var article = TestIndex.Article("a", "Title", "Text", people: [(new string('x', 40_000), null)]);
        Assert.Throws<ArgumentException>(() => index.Add(article));
    }

    private static ArticleChange[] Many(int sequence, string word) => [.. Enumerable.Range(0, Articles).Select(number => Saved(sequence + number, $"m{number}", word))];

    private static ArticleChange.Saved Saved(long sequence, string id, string word) => new ArticleChange.Saved(sequence, TestIndex.Article(id, $"Headline {sequence}", $"The {word} is open.", countries: ["FR"]));

    private static ArticleChange.Deleted Deleted(long sequence, string id) => new ArticleChange.Deleted(sequence, TestIndex.Id(id));
}
