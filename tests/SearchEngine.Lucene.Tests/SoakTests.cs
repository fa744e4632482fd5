using System.Globalization;
using SearchEngine.Articles;
using SearchEngine.Lucene.Querying;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Tests;

/// <summary>Eight threads search for a while, amid writing, merging and swapping generations: nothing fails, is lost, found twice or left open.</summary>
/// <remarks>Lasts as many seconds as <c>SOAK_SECONDS</c> says.</remarks>
public sealed class SoakTests : IDisposable
{
    private const int Searchers = 7;
    private const int MostArticles = 3_000;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("SOAK_SECONDS") ?? "15", CultureInfo.InvariantCulture));

    private readonly string _folder = Directory.CreateTempSubdirectory("lucene-soak-").FullName;
    private readonly LuceneArticleIndex _index;
    private readonly List<ArticleChange> _changes = [];

    // Articles are only ever added or replaced, so what a search may find lies between what was visible before it and what was written after.
    private int _visible;
    private int _written;

    public SoakTests() => _index = LuceneArticleIndex.Open(_folder);

    [Fact]
    public async Task Nothing_fails_is_lost_or_found_twice_while_all_happens_at_once()
    {
        var end = Environment.TickCount64 + (long)Duration.TotalMilliseconds;
        Write(new Random(1));
        var searchers = Enumerable.Range(0, Searchers).Select(seed => Task.Run(() => Search(new Random(seed), end))).ToList();
        var opened = new List<(int Files, long Memory)>();
        var random = new Random(8);
        var rounds = 0;
        for (; Environment.TickCount64 < end && !searchers.Exists(static each => each.IsFaulted); rounds++)
        {
            Write(random);
            if (rounds % 3 == 0) _index.Commit();
            if (rounds % 25 != 24) continue;
            Rebuild();
            opened.Add((OpenFiles(), GC.GetTotalMemory(forceFullCollection: true)));
        }
        var searches = (await Task.WhenAll(searchers)).Sum();
        Assert.True(rounds > 10 && searches > 100, $"{rounds} rounds, {searches} searches");
        _index.Commit();
        Assert.Empty(_index.Verify());
        Assert.Equal(Volatile.Read(ref _written), _index.Status.Articles);
        CheckPages(_written, _written);
        // What is open and held at the end is what was in the middle, give or take what runs at the moment.
        if (opened.Count < 4) return;
        var middle = opened[(opened.Count / 4)..(opened.Count / 2)];
        var last = opened[(opened.Count * 3 / 4)..];
        Assert.InRange(last.Min(static each => each.Files), 0, middle.Max(static each => each.Files) + 50);
        Assert.InRange(last.Min(static each => each.Memory), 0, (middle.Max(static each => each.Memory) * 2) + (64 << 20));
    }

    private void Write(Random random)
    {
        var batch = new List<ArticleChange>();
        for (var i = 0; i < 20; i++)
        {
            var number = _written < MostArticles && i < 12 ? _written++ : random.Next(_written);
            batch.Add(new ArticleChange.Saved(_changes.Count + batch.Count + 1, Article(number)));
        }
        _changes.AddRange(batch);
        _index.Apply(batch);
        _index.Refresh();
        Volatile.Write(ref _visible, _written);
    }

    private void Rebuild()
    {
        using var rebuild = _index.BeginRebuild();
        foreach (var chunk in _changes.Chunk(256)) rebuild.Apply(chunk);
        rebuild.Complete();
    }

    private int Search(Random random, long end)
    {
        var searches = 0;
        for (; Environment.TickCount64 < end; searches++)
        {
            var least = Volatile.Read(ref _visible);
            switch (random.Next(4))
            {
                case 0: CheckPages(least, null); break;
                case 1: Assert.InRange(_index.Suggest("har", 5).Count, 0, 5); break;
                case 2: Assert.NotEmpty(_index.FacetValues(new FacetValuesRequest { Search = new SearchRequest { Text = "harbour" }, Dimension = Dimension.Country }).Values); break;
                default: CheckCounts(_index.Search(Request("harbour -nothing*", 20)), least, null); break;
            }
        }
        return searches;
    }

    // All pages of one search together are every article once.
    private void CheckPages(int least, int? most)
    {
        var seen = new List<ArticleId>();
        var views = new HashSet<long>();
        string? last = null;
        var request = Request("harbour", 500) with { Sort = SortOrder.Newest };
        var first = _index.Search(request);
        CheckCounts(first, least, most);
        for (var page = first; ; page = _index.Search(request with { Cursor = page.Next }))
        {
            seen.AddRange(page.Hits.Select(static hit => hit.Id));
            if (page.Next is null) break;
            last = page.Next;
            views.Add(Cursor.Decode(last).View);
        }
        // A view that was given up, after a swap or for newer ones, is followed by another, with its own order among articles of one day.
        if (views.Count > 1 || (last is not null && !_index.Keeps(last))) return;
        Assert.Equal(first.Total, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    private void CheckCounts(SearchResponse response, int least, int? most)
    {
        Assert.InRange(response.Total, least, most ?? Volatile.Read(ref _written) + 20);
        // Every article has one source, one country of four, and a date.
        Assert.Equal(response.Total, response.Facets[Dimension.Source].Values.Sum(static value => value.Count));
        Assert.Equal(response.Total, response.Facets[Dimension.Country].Values.Sum(static value => value.Count));
        Assert.Equal(response.Total, response.Timeline.Sum(static bucket => bucket.Count));
        Assert.Equal(response.Hits.Count, response.Hits.Select(static hit => hit.Id).Distinct().Count());
    }

    private static SearchRequest Request(string text, int size) => new() { Text = text, Size = size, Timeline = true, Highlight = false, Facets = [new FacetRequest(Dimension.Country, 10), new FacetRequest(Dimension.Source, 10)] };

    private static AnnotatedArticle Article(int number) => TestIndex.Article(
        $"a{number}", $"Headline {number}", $"The harbour is open for ship {number}.", new DateOnly(2020, 1, 1).AddDays(number % 700).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        site: number % 3 == 0 ? "Post" : "Gazette", countries: [new[] { "CN", "RU", "FR", "KZ" }[number % 4]]);

    private static int OpenFiles() => OperatingSystem.IsLinux() ? Directory.GetFiles("/proc/self/fd").Length : 0;

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
