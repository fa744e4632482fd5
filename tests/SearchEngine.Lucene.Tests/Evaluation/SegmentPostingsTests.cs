using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Evaluation;

namespace SearchEngine.Lucene.Tests.Evaluation;

/// <summary>What is worked out for a segment is kept for all searches, within bounds.</summary>
public sealed class SegmentPostingsTests
{
    [Fact]
    public void Many_searches_may_ask_for_more_filters_than_are_kept()
    {
        var kept = new SegmentPostings(new PostingsBudget(1 << 20));
        Parallel.For(0, 200_000, i =>
        {
            var only = new DocSet([i], null, 1);
            Assert.Equal(1, kept.Filter(new TermQuery(new Term("field", $"{i % 5_000}")), () => only).Count);
        });
        Assert.InRange(kept.Held().Count(), 1, 600);
    }
}
