using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests;

/// <summary>Queries that nobody would type: each is answered, or its cursor refused.</summary>
/// <remarks><c>FUZZ_QUERIES</c> sets another number, <c>FUZZ_SEED</c> another beginning.</remarks>
public sealed class QueryFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int Articles = 3_000;

    private static readonly int Queries = Setting("FUZZ_QUERIES", 2_000);
    private static readonly int Seed = Setting("FUZZ_SEED", 20_000);

    private readonly TestIndex _index = new();

    [Fact]
    public void Every_query_is_answered_or_its_cursor_refused()
    {
        var random = new Random(7);
        foreach (var chunk in Enumerable.Range(0, Articles).Chunk(500)) _index.Add([.. chunk.Select(number => Article(number, random))]);
        var times = new double[Queries];
        var slowest = new (double Time, string Text)[Environment.ProcessorCount * 64];
        var refused = 0;
        Parallel.For(0, Queries, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            var (request, dimension) = RandomQueries.Next(new Random(Seed + number));
            var begun = Stopwatch.GetTimestamp();
            try
            {
                if (dimension is null) Check(request);
                else _ = _index.Index.FacetValues(new FacetValuesRequest { Search = request, Dimension = dimension, Prefix = request.Text, Offset = number % 50 });
                if (number % 10 == 0) _ = _index.Index.Suggest(request.Text, 10);
            }
            catch (InvalidCursorException)
            {
                Interlocked.Increment(ref refused);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {Seed + number}: {exception.GetType().Name} for '{Shown(request.Text)}': {exception}", exception);
            }
            times[number] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (times[number] > slowest[number % slowest.Length].Time) slowest[number % slowest.Length] = (times[number], $"seed {Seed + number}: {Shown(request.Text)}");
        });
        Array.Sort(times);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Queries:N0} queries, {refused:N0} refused; p50 {times[Queries / 2]:F1} ms, p99 {times[Queries * 99 / 100]:F1} ms, longest {times[^1]:F0} ms"));
        foreach (var (time, text) in slowest.OrderByDescending(static each => each.Time).Take(12)) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time:F0} ms {text}"));
        Assert.InRange(refused, 0, Queries / 4);
    }

    private void Check(SearchRequest request)
    {
        var response = _index.Index.Search(request);
        Assert.InRange(response.Total, 0, Articles);
        Assert.InRange(response.Hits.Count, 0, Math.Min(request.Size, Articles));
        Assert.Equal(response.Hits.Count, response.Hits.Select(static hit => hit.Id).Distinct().Count());
        foreach (var facet in response.Facets.Values) Assert.All(facet.Values, value => Assert.InRange(value.Count, 0, Articles));
    }

    private static AnnotatedArticle Article(int number, Random random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 60; i++) text.Append(RandomQueries.Word(random)).Append(' ');
        return TestIndex.Article(
            $"a{number}", $"{RandomQueries.Word(random)} {RandomQueries.Word(random)}", text.ToString(),
            random.Next(10) == 0 ? null : new DateOnly(1995, 1, 1).AddDays(random.Next(11_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "Post " + random.Next(9),
            [RandomQueries.Countries[random.Next(RandomQueries.Countries.Length)]], [("Ada " + RandomQueries.Word(random), random.Next(4) == 0 ? "President" : null)], ["Org " + random.Next(40)]);
    }

    private static string Shown(string text) => text.Length > 120 ? $"{text[..120]}… ({text.Length})" : text;

    private static int Setting(string name, int usual) => int.Parse(Environment.GetEnvironmentVariable(name) ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public void Dispose() => _index.Dispose();
}
