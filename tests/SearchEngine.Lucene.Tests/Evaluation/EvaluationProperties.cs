using CsCheck;
using Lucene.Net.Search;
using SearchEngine.Articles;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Lucene.Generations;
using SearchEngine.Lucene.Querying;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Evaluation;

/// <summary>Our evaluation finds, scores and orders as Lucene's searcher does, for random queries of all forms on random corpora of several segments with deleted articles.</summary>
public sealed class EvaluationProperties
{
    // Scores are sums of floats, which two ways of adding round differently.
    private const double Tolerance = 1e-5;

    [Fact]
    public void Hits_scores_and_totals_equal_those_of_the_searcher() =>
        Gen.Select(Gen.Int, Gen.Int[1, 900]).Sample((seed, articles) => Check(seed, articles, queries: 60), iter: 20, threads: 2);

    [Fact]
    public void Frequent_words_in_large_segments_too() =>
        Gen.Int.Sample(seed => Check(seed, 9_000, queries: 250), iter: 1, threads: 1);

    [Fact]
    public void Pages_hold_every_hit_once_in_the_order_of_the_whole() =>
        Gen.Select(Gen.Int, Gen.Int[1, 50]).Sample((seed, size) => On(seed, 700, (view, random) =>
        {
            for (var i = 0; i < 10; i++)
            {
                var query = RandomQueries.Next(random);
                foreach (var order in Enum.GetValues<SortOrder>())
                {
                    var (total, whole) = Run(view, query, order, 1_000, null);
                    Assert.Equal(total, whole.Count);
                    var paged = new List<RankedHit>();
                    for (Cursor? cursor = null; paged.Count < total; cursor = new Cursor(view.Number, paged[^1].Document, paged[^1].Key, "any"))
                    {
                        var page = Run(view, query, order, size, cursor).Hits;
                        Assert.NotEmpty(page);
                        paged.AddRange(page);
                    }
                    Assert.Equal(whole, paged);
                }
            }
        }), iter: 10, threads: 2);

    private static void Check(int seed, int articles, int queries) => On(seed, articles, (view, random) =>
    {
        for (var i = 0; i < queries; i++)
        {
            var query = RandomQueries.Next(random);
            // Twice: what is decoded on the second use must not change anything.
            Compare(view, query, random.Next(1, 51));
            Compare(view, query, random.Next(1, 51));
        }
    });

    private static void Compare(IndexView view, CompiledQuery query, int size)
    {
        var (total, hits) = Run(view, query, SortOrder.Relevance, size, null);
        var expected = view.Searcher.Search(query.ToQuery(), Math.Max(1, view.Reader.MaxDoc));
        var what = $"{query.Matching} with {string.Join(", ", query.Signals)}";
        Assert.True(expected.TotalHits == total, $"{total} instead of {expected.TotalHits} hits of {what}");
        Assert.True(hits.Count == Math.Min(size, expected.TotalHits), $"{hits.Count} of {total} shown of {what}");
        var scores = expected.ScoreDocs.ToDictionary(static hit => hit.Doc, static hit => hit.Score);
        for (var i = 0; i < hits.Count; i++)
        {
            Assert.True(scores.TryGetValue(hits[i].Document, out var score), $"{hits[i]} is no hit of {what}");
            Assert.True(IsNear(score, hits[i].Score), $"{hits[i]} instead of {score} in {what}");
            Assert.True(IsNear(expected.ScoreDocs[i].Score, hits[i].Score), $"{hits[i]} at {i} instead of {expected.ScoreDocs[i].Score} in {what}");
            if (i > 0) Assert.True(hits[i - 1].Score > hits[i].Score || (hits[i - 1].Score == hits[i].Score && hits[i - 1].Document < hits[i].Document), $"{hits[i - 1]} before {hits[i]} in {what}");
        }
    }

    private static (long Total, IReadOnlyList<RankedHit> Hits) Run(IndexView view, CompiledQuery query, SortOrder order, int size, Cursor? cursor)
    {
        var ranking = RankedSearch.Ranking(view, order, size, cursor);
        return (RankedSearch.Run(view, query, ranking, null, CancellationToken.None), ranking.Ranked());
    }

    private static bool IsNear(float expected, float actual) => Math.Abs(expected - actual) <= Tolerance * Math.Max(1e-3, Math.Abs(expected));

    private static void On(int seed, int articles, Action<IndexView, Random> act)
    {
        var folder = Directory.CreateTempSubdirectory("lucene-tests-").FullName;
        try
        {
            var random = new Random(seed);
            using var generation = IndexGeneration.Open(folder, new LuceneIndexOptions());
            var sequence = 0L;
            for (var left = articles; left > 0;)
            {
                // In pieces, for several segments of different size.
                var piece = Math.Min(left, random.Next(1, articles + 1));
                generation.Apply([.. Enumerable.Range(0, piece).Select(_ => new ArticleChange.Saved(++sequence, RandomQueries.Article(random, $"a{sequence}")))]);
                generation.Refresh();
                left -= piece;
            }
            if (random.Next(3) > 0)
                generation.Apply([.. Enumerable.Range(0, articles / random.Next(2, 30)).Select(_ => new ArticleChange.Deleted(++sequence, TestIndex.Id($"a{random.Next(1, articles + 1)}")))]);
            generation.Refresh();
            var view = generation.TryAcquire() ?? throw new InvalidOperationException("The index was closed.");
            try
            {
                act(view, random);
            }
            finally
            {
                view.Release();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
