using Lucene.Net.Index;
using SearchEngine.Articles;
using SearchEngine.Lucene.Store;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Failures;

/// <summary>Each operation on the disk fails once, in a run of its own, and every fifth for good: what was committed is found after it, or the index says that it was begun anew.</summary>
public sealed class EveryFailureTests
{
    private const int Batches = 3;
    private const int BatchSize = 9;

    [Theory, InlineData(int.MaxValue), InlineData(1)]
    public void A_disk_that_stumbles_never_leaves_a_wrong_index_behind(int leastBulk) => FailEverywhere(leastBulk, isLasting: false, step: 1);

    [Theory, InlineData(int.MaxValue), InlineData(1)]
    public void A_disk_that_is_gone_never_leaves_a_wrong_index_behind(int leastBulk) => FailEverywhere(leastBulk, isLasting: true, step: 5);

    private static void FailEverywhere(int leastBulk, bool isLasting, int step)
    {
        var operations = Run(leastBulk, new Faults());
        Assert.InRange(operations, 100, 5_000);
        var before = OpenFiles();
        Parallel.For(0, operations / step, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number => Run(leastBulk, new Faults { FailAt = (number * step) + 1, IsLasting = isLasting }));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        // Failed openings are the most likely to forget a handle. Other tests of the assembly open files as well, by the dozen rather than by the thousand.
        Assert.InRange(OpenFiles(), 0, before + (operations / 4));
    }

    /// <summary>One run; the number of operations it took.</summary>
    private static int Run(int leastBulk, Faults faults)
    {
        var folder = Directory.CreateTempSubdirectory("lucene-failures-").FullName;
        try
        {
            var committed = new List<long> { 0 };
            try
            {
                Work(folder, leastBulk, faults, committed);
            }
            catch (Exception e) when (faults.Failed is not null && e.GetBaseException() is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // The disk is the cause, or a writer that closed itself because of it.
            }

            var operations = faults.Count;
            faults.IsArmed = false;
            Check(folder, faults, committed);
            return operations;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Sequences that a commit may hold: the last confirmed one, and the one whose commit was not confirmed.
    private static void Work(string folder, int leastBulk, Faults faults, List<long> committed)
    {
        var options = new LuceneIndexOptions
        {
            OpenDirectory = path => new FaultyDirectory(new PositionalDirectory(path), faults),
            Configure = static writer => writer.MergePolicy = new TieredMergePolicy { SegmentsPerTier = 2, MaxMergeAtOnce = 2 },
            WritingThreads = 1,
            LeastBulk = leastBulk,
        };
        using var index = LuceneArticleIndex.Open(folder, options);
        for (var batch = 0; batch < Batches; batch++)
        {
            index.Apply(Changes(batch));
            index.Refresh();
            Search(index);
            Commit(batch, index.Commit);
        }

        using var rebuild = index.BeginRebuild();
        for (var batch = 0; batch < Batches; batch++) rebuild.Apply(Changes(batch));
        rebuild.Complete();
        Search(index);
        index.Apply(Changes(Batches));
        Commit(Batches, index.Commit);

        void Commit(int batch, Action commit)
        {
            committed.Add(SequenceAfter(batch));
            commit();
            committed.RemoveRange(0, committed.Count - 1);
        }
    }

    private static void Search(LuceneArticleIndex index) =>
        index.Search(new SearchRequest { Text = "harbour", Facets = [new FacetRequest("source")], Sort = SortOrder.Newest });

    private static void Check(string folder, Faults faults, List<long> committed)
    {
        using var index = LuceneArticleIndex.Open(folder, new LuceneIndexOptions { OpenDirectory = path => new FaultyDirectory(new PositionalDirectory(path), faults) });
        var because = $"After '{faults.Failed}' (operation {faults.FailAt}) the index holds {index.CommittedSequence}, not one of {string.Join(", ", committed)}. {index.Notice}";
        Assert.True(index.Notice is not null ? index.CommittedSequence == 0 : committed.Contains(index.CommittedSequence), because);
        Assert.Empty(index.Verify());
        Assert.Null(index.FindDamage());
        Assert.Equal(Expected(index.CommittedSequence), Found(index));
        // What comes after is as good as ever.
        var before = index.Status.Articles;
        index.Apply([new ArticleChange.Saved(1_000, TestIndex.Article("late", "Late", "A late harbour."))]);
        index.Commit();
        index.Refresh();
        Assert.Equal(before + 1, index.Status.Articles);
        Assert.Single(Directory.GetDirectories(folder));
    }

    private static List<string> Found(LuceneArticleIndex index) =>
        [.. index.Search(new SearchRequest { Size = 1_000 }).Hits.Select(static hit => hit.Id.Value).Order(StringComparer.Ordinal)];

    // Every batch adds articles, replaces one of the batch before and deletes another.
    private static List<ArticleChange> Changes(int batch)
    {
        var first = batch * (BatchSize + 2);
        var changes = new List<ArticleChange>();
        for (var i = 0; i < BatchSize; i++) changes.Add(new ArticleChange.Saved(first + i + 1, Article(batch, i)));
        changes.Add(new ArticleChange.Saved(first + BatchSize + 1, Article(Math.Max(0, batch - 1), 0)));
        changes.Add(new ArticleChange.Deleted(first + BatchSize + 2, TestIndex.Id(NameOf(Math.Max(0, batch - 1), 1))));
        return changes;
    }

    private static long SequenceAfter(int batch) => (batch + 1) * (BatchSize + 2);

    private static List<string> Expected(long sequence)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        for (var batch = 0; SequenceAfter(batch) <= sequence; batch++)
            foreach (var change in Changes(batch))
                _ = change is ArticleChange.Saved ? ids.Add(change.Id.Value) : ids.Remove(change.Id.Value);
        return [.. ids];
    }

    private static string NameOf(int batch, int number) => $"b{batch}-{number}";

    private static AnnotatedArticle Article(int batch, int number) =>
        TestIndex.Article(NameOf(batch, number), $"Headline {number}", $"The harbour of batch {batch} is open for ship {number}.", "2024-05-01", countries: ["FR"]);

    private static int OpenFiles() => OperatingSystem.IsLinux() ? Directory.GetFiles("/proc/self/fd").Length : 0;
}
