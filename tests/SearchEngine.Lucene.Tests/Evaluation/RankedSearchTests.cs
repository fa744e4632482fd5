using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Articles;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Lucene.Generations;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Evaluation;

public sealed class RankedSearchTests : IDisposable
{
    private const int Articles = 2_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("lucene-tests-").FullName;
    private readonly IndexGeneration _generation;
    private readonly IndexView _view;

    public RankedSearchTests()
    {
        _generation = IndexGeneration.Open(_folder, new LuceneIndexOptions { WritingThreads = 1 });
        // The first twenty say it often, the others once; written one by one, so that the first come first.
        _generation.Apply([.. Enumerable.Range(1, Articles).Select(static i => new ArticleChange.Saved(i, TestIndex.Article($"a{i}", "News",
            i <= 20 ? string.Join(' ', Enumerable.Repeat("harbour", 10)) : $"The harbour number {i} is open for all ships today.")))]);
        _generation.Refresh();
        _view = _generation.TryAcquire() ?? throw new InvalidOperationException("The index was closed.");
    }

    [Fact]
    public void Signals_are_asked_only_for_hits_whose_place_they_can_change()
    {
        var signal = new CountingQuery(0.001f, 0.001f);
        var (total, hits) = Run(new CompiledQuery(Harbour(), [signal]), 10);
        Assert.Equal(Articles, total);
        Assert.Equal(10, hits.Count);
        Assert.InRange(signal.Asked, 10, 300);
    }

    [Fact]
    public void Signals_that_may_give_anything_are_asked_for_all()
    {
        var signal = new CountingQuery(0.001f, float.PositiveInfinity);
        Run(new CompiledQuery(Harbour(), [signal]), 10);
        Assert.Equal(Articles, signal.Asked);
    }

    [Fact]
    public void A_total_without_hits_asks_no_signal()
    {
        var signal = new CountingQuery(1, 1);
        Assert.Equal(Articles, RankedSearch.Run(_view, new CompiledQuery(Harbour(), [signal]), null, null, CancellationToken.None));
        Assert.Equal(0, signal.Asked);
    }

    [Fact]
    public void A_search_that_nobody_waits_for_ends() =>
        Assert.Throws<OperationCanceledException>(() => RankedSearch.Run(_view, new CompiledQuery(Harbour(), []), null, null, new CancellationToken(canceled: true)));

    [Fact]
    public void Decoded_postings_stay_within_their_budget_and_are_decoded_again_when_they_had_to_go()
    {
        const int Limit = 20_000;
        var budget = new PostingsBudget(Limit);
        var reader = _view.Reader.Leaves[0].AtomicReader;
        var segment = new SegmentPostings(budget);
        int[] Docs(string word)
        {
            var term = new Term(IndexFields.Body, word);
            return segment.Decode(reader, term, segment.Entry(reader, term)).Docs;
        }
        string[] words = ["harbour", "open", "ship", "number", "todai"];
        var first = words.Select(Docs).ToList();
        Assert.All(first, static docs => Assert.NotEmpty(docs));
        Assert.InRange(budget.Used, 1, Limit);
        Assert.Contains(words, word => segment.Entry(reader, new Term(IndexFields.Body, word)).Postings is null);
        Assert.Equal(first, words.Select(Docs));
    }

    public void Dispose()
    {
        _view.Release();
        _generation.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static TermQuery Harbour() => new(new Term(IndexFields.Body, Stemming.Stems("harbour")[0]));

    private (long Total, IReadOnlyList<RankedHit> Hits) Run(CompiledQuery query, int size)
    {
        var ranking = RankedSearch.Ranking(_view, SortOrder.Relevance, size, null);
        return (RankedSearch.Run(_view, query, ranking, null, CancellationToken.None), ranking.Ranked());
    }
}
