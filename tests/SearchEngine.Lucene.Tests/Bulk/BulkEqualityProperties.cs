using CsCheck;
using Lucene.Net.Store;
using SearchEngine.Articles;
using SearchEngine.Lucene.Generations;

namespace SearchEngine.Lucene.Tests.Bulk;

/// <summary>Whatever is written in bulk makes the index that Lucene makes of it document by document.</summary>
public sealed class BulkEqualityProperties
{
    private static readonly Gen<(ArticleChange[] Changes, bool Refreshes, bool Commits)[]> Histories =
        from steps in Gen.Select(OddArticles.Changes.Array[1, 25], Gen.Bool, Gen.Bool).Array[1, 6]
        select Numbered(steps);

    [Fact]
    public void Bulk_and_single_writing_make_equal_indexes() =>
        Gen.Select(Histories, Gen.Int[1, 12], OddArticles.Among(1L, 2_000L, 20_000L, 1L << 25), Gen.Int[1, 3], Gen.Bool).Sample((history, leastBulk, batchSize, threads, storesText) =>
        {
            var options = new LuceneIndexOptions { WritingThreads = threads, Texts = storesText ? null : NoTexts.Instance, OpenDirectory = static _ => new RAMDirectory() };
            using var single = IndexGeneration.Open("single", options with { LeastBulk = int.MaxValue });
            using var bulk = IndexGeneration.Open("bulk", options with { LeastBulk = leastBulk, BatchSize = batchSize });
            foreach (var (changes, refreshes, commits) in history)
            {
                Do(generation => generation.Apply(changes));
                if (commits) Do(static generation => generation.Commit());
                if (!refreshes) continue;
                Do(static generation => generation.Refresh());
                Assert.Equal(DumpOf(single), DumpOf(bulk));
            }
            Do(static generation => generation.Commit());
            Do(static generation => generation.Refresh());
            Assert.Equal(DumpOf(single), DumpOf(bulk));
            Assert.Equal(single.CommittedSequence, bulk.CommittedSequence);
            Assert.Empty(bulk.Verify());

            void Do(Action<IndexGeneration> step)
            {
                step(single);
                step(bulk);
            }
        }, iter: 150, threads: 2);

    private static List<string> DumpOf(IndexGeneration generation)
    {
        var view = generation.TryAcquire();
        Assert.NotNull(view);
        try
        {
            return IndexDump.Of(view.Reader);
        }
        finally
        {
            view.Release();
        }
    }

    private static (ArticleChange[] Changes, bool Refreshes, bool Commits)[] Numbered(((int Deleted, AnnotatedArticle? Saved)[] Changes, bool Refreshes, bool Commits)[] steps)
    {
        var sequence = 0L;
        return [.. steps.Select(step => (step.Changes.Select(change => OddArticles.Number(++sequence, change)).ToArray(), step.Refreshes, step.Commits))];
    }
}
