using SearchEngine.Articles;

namespace SearchEngine.Lucene.Tests.Bulk;

/// <summary>Measures the memory of the process, so nothing else runs beside.</summary>
[Collection(nameof(BulkMemoryTests))]
[CollectionDefinition(nameof(BulkMemoryTests), DisableParallelization = true)]
public sealed class BulkMemoryTests
{
    private const int Least = 10_000_000;

    private static readonly string ManyWords = string.Join(' ', Enumerable.Range(0, 200_000).Select(static i => $"lighthouse{i}"));

    [Theory, InlineData(1), InlineData(2)]
    public void After_a_rest_it_goes_on_without_the_memory_it_had(int threads)
    {
        using var index = new TestIndex(new LuceneIndexOptions { LeastBulk = 1, BulkRest = TimeSpan.FromMilliseconds(700), WritingThreads = threads });
        for (var round = 1; round <= 3; round++)
        {
            index.Index.Apply([new ArticleChange.Saved(round, TestIndex.Article($"a{round}", "News", ManyWords))]);
            index.Index.Flush();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            Assert.True(SpinWait.SpinUntil(() => before - GC.GetTotalMemory(forceFullCollection: true) > Least, TimeSpan.FromSeconds(10)), "It was not given back.");
        }
        index.Index.Refresh();
        Assert.Equal(3, index.Search("lighthouse7").Total);
    }
}
