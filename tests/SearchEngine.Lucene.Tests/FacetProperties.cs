using CsCheck;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Tests;

/// <summary>Whatever facets say equals what counting article by article gives: on random corpora, segments, deletions, searches and selections.</summary>
public sealed class FacetProperties
{
    private const int SearchesOfACorpus = 100;

    private static readonly string[] Counted = [Dimension.Country, Dimension.Person, Dimension.Organisation, Dimension.Source, Dimension.Published];

    [Fact]
    public void Counts_equal_brute_force() => ForAll(100, static (index, live, query) =>
    {
        var response = index.Index.Search(query.Request with { Facets = [.. Counted.Select(static dimension => new FacetRequest(dimension, 100))], Timeline = true, Size = 5 });
        var hits = query.Found(live);
        Assert.Equal(hits.Count, response.Total);
        Assert.Equal(Math.Min(5, hits.Count), response.Hits.Count);
        Assert.Equal(hits.Count(static entry => entry.Day is not null), response.Timeline.Sum(static bucket => bucket.Count));
        foreach (var dimension in Counted) Equal(TinyNews.Counts(query.Found(live, without: dimension), dimension), response.Facets[dimension]);
    });

    [Fact]
    public void Counts_of_hits_alone_equal_brute_force() => ForAll(10, static (index, live, query) =>
    {
        var response = index.Index.Search(query.Request with { Facets = [.. Counted.Select(static dimension => new FacetRequest(dimension, 100))], DrillSideways = false, Size = 0 });
        foreach (var dimension in Counted) Equal(TinyNews.Counts(query.Found(live), dimension), response.Facets[dimension]);
    });

    [Fact]
    public void Pages_put_together_are_all_values_in_order() => ForAll(4, static (index, live, query) =>
    {
        foreach (var sort in new[] { FacetSort.Count, FacetSort.Name })
            foreach (var dimension in Counted)
            {
                var paged = new List<FacetValue>();
                for (var page = Page(0); ; page = Page(paged.Count))
                {
                    paged.AddRange(page.Values.Take(2).Where(static value => value.Count > 0));
                    if (!page.More) break;
                }
                var counts = TinyNews.Counts(query.Found(live, without: dimension), dimension);
                Assert.Equal(counts.Keys.Order(StringComparer.Ordinal), paged.Select(static value => value.Value).Order(StringComparer.Ordinal));
                Assert.All(paged, value => Assert.Equal(counts[value.Value], value.Count));
                Assert.All(paged.Zip(paged.Skip(1)), pair => Assert.True(sort == FacetSort.Count
                    ? pair.First.Count > pair.Second.Count || (pair.First.Count == pair.Second.Count && Utf8(pair.First.Value).SequenceCompareTo(Utf8(pair.Second.Value)) < 0)
                    : string.CompareOrdinal(pair.First.Label.ToLowerInvariant(), pair.Second.Label.ToLowerInvariant()) <= 0));

                FacetResult Page(int offset) => index.Index.FacetValues(new FacetValuesRequest { Search = query.Request, Dimension = dimension, Sort = sort, Offset = offset, Size = 2 });
            }
    });

    [Fact]
    public void Values_found_by_prefix_are_those_with_a_word_that_starts_so() => ForAll(8, static (index, live, query) =>
    {
        foreach (var (prefix, expected) in new (string, string[])[] { ("t", ["ben-two", "cy-three"]), ("BE", ["ben-two"]), ("two b", ["ben-two"]), ("x", []) })
        {
            var counts = TinyNews.Counts(query.Found(live, without: Dimension.Person), Dimension.Person);
            var found = index.Index.FacetValues(new FacetValuesRequest { Search = query.Request, Dimension = Dimension.Person, Prefix = prefix });
            Assert.Equal(expected.Where(counts.ContainsKey).Order(StringComparer.Ordinal), found.Values.Select(static value => value.Value).Order(StringComparer.Ordinal));
            Assert.All(found.Values, value => Assert.Equal(counts[value.Value], value.Count));
            Assert.Equal(found.Values.Count, found.Distinct);
        }
    });

    [Fact]
    public void Significance_equals_its_formula_and_orders() => ForAll(10, static (index, live, query) =>
    {
        foreach (var dimension in Counted)
        {
            var counted = query.Found(live, without: dimension);
            var (counts, everywhere) = (TinyNews.Counts(counted, dimension), TinyNews.Counts(live, dimension));
            var expected = new Dictionary<string, double>();
            foreach (var (value, count) in counts)
                if (LogLikelihood(count, counted.Count, everywhere[value], live.Count) is { } score) expected.Add(value, score);
            var facet = index.Index.FacetValues(new FacetValuesRequest { Search = query.Request, Dimension = dimension, Sort = FacetSort.Significance, Size = 100 });
            var unusual = facet.Values.Where(static value => value.Significance is not null).ToList();
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), unusual.Select(static value => value.Value).Order(StringComparer.Ordinal));
            Assert.All(unusual, value => Assert.Equal(expected[value.Value], value.Significance ?? 0, 1e-6));
            Assert.All(unusual, value => Assert.Equal((counts[value.Value], everywhere[value.Value]), (value.Count, value.Everywhere ?? 0)));
            Assert.All(unusual.Zip(unusual.Skip(1)), static pair => Assert.True(pair.First.Significance >= pair.Second.Significance));
        }
    });

    [Fact]
    public void Pairs_equal_brute_force() => ForAll(10, static (index, live, query) =>
    {
        foreach (var (dimension, with) in new[] { (Dimension.Country, Dimension.Person), (Dimension.Person, Dimension.Organisation), (Dimension.Country, Dimension.Country), (Dimension.Published, Dimension.Source) })
        {
            var hits = query.Found(live);
            var pairs = index.Index.FacetPairs(new FacetPairsRequest { Search = query.Request, Dimension = dimension, With = with, Rows = 3, Columns = 4 });
            var (rows, columns) = (TinyNews.Counts(hits, dimension), TinyNews.Counts(hits, with));
            Assert.Equal((Math.Min(3, rows.Count), Math.Min(4, columns.Count)), (pairs.Rows.Count, pairs.Columns.Count));
            Assert.All(pairs.Rows, row => Assert.Equal(rows[row.Value], row.Count));
            Assert.All(pairs.Columns, column => Assert.Equal(columns[column.Value], column.Count));
            for (var r = 0; r < pairs.Rows.Count; r++)
                for (var c = 0; c < pairs.Columns.Count; c++)
                    Assert.Equal(hits.Count(entry => entry.ValuesIn(dimension).Contains(pairs.Rows[r].Value) && entry.ValuesIn(with).Contains(pairs.Columns[c].Value)), pairs.Counts[r][c]);
        }
    });

    [Fact]
    public void Every_bar_of_a_timeline_has_the_hits_of_its_days_and_begins_where_the_last_ended() => ForAll(10, static (index, live, query) =>
    {
        var hits = query.Found(live);
        foreach (var interval in Enum.GetValues<TimelineInterval>())
        {
            var bars = index.Index.Search(query.Request with { Timeline = true, Interval = interval, Size = 0 }).Timeline;
            Assert.All(bars, bar => Assert.Equal(hits.Count(entry => entry.Date >= bar.From && entry.Date < bar.To), bar.Count));
            Assert.Equal(hits.Count(static entry => entry.Date is not null), bars.Sum(static bar => bar.Count));
            Assert.All(bars.Zip(bars.Skip(1)), static pair => Assert.Equal(pair.First.To, pair.Second.From));
            if (interval != TimelineInterval.Auto) Assert.All(bars, bar => Assert.Equal(EndOf(interval, bar.From), bar.To));
            if (interval == TimelineInterval.Auto) Assert.InRange(bars.Count, 0, 64);
        }
    });

    private static void ForAll(int corpora, Action<TestIndex, IReadOnlyList<TinyNews.Entry>, TinyNews.Query> holds) =>
        Gen.Select(TinyNews.AllNews, TinyNews.Queries.Array[SearchesOfACorpus]).Sample((news, queries) =>
        {
            using var index = new TestIndex();
            news.AddTo(index);
            foreach (var query in queries) holds(index, news.Live, query);
        }, iter: corpora, threads: 2);

    private static void Equal(Dictionary<string, long> expected, FacetResult facet)
    {
        Assert.Equal(expected.Count, facet.Distinct);
        Assert.All(facet.Values, value => Assert.Equal(expected.GetValueOrDefault(value.Value), value.Count));
        Assert.Equal(expected.Count, facet.Values.Count(static value => value.Count > 0));
    }

    // Written as 2 (Σ k ln k over the four cells - Σ over margins + N ln N), another way than the engine's.
    private static double? LogLikelihood(long hitsWith, long hits, long allWith, long all)
    {
        var (othersWith, others) = (allWith - hitsWith, all - hits);
        if (hitsWith < 3 || others == 0 || hitsWith * others <= othersWith * hits) return null;
        return 2 * (N(hitsWith) + N(hits - hitsWith) + N(othersWith) + N(others - othersWith) - N(hits) - N(others) - N(allWith) - N(all - allWith) + N(all));

        static double N(long count) => count == 0 ? 0 : count * Math.Log(count);
    }

    private static DateOnly? EndOf(TimelineInterval interval, DateOnly from) => interval switch
    {
        TimelineInterval.Day => from.AddDays(1),
        TimelineInterval.Week => from.DayOfWeek == DayOfWeek.Monday ? from.AddDays(7) : null,
        TimelineInterval.Month => from.Day == 1 ? from.AddMonths(1) : null,
        TimelineInterval.Quarter => from is { Day: 1, Month: 1 or 4 or 7 or 10 } ? from.AddMonths(3) : null,
        TimelineInterval.Year => from is { Day: 1, Month: 1 } ? from.AddYears(1) : null,
        _ => null,
    };

    private static ReadOnlySpan<byte> Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
