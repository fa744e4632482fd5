using CsCheck;
using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests;

/// <summary>Facet counts, totals and drill-sideways counts equal brute force, on random corpora with replaced and deleted articles and random selections.</summary>
public sealed class FacetProperties
{
    private static readonly string[] Words = ["alpha", "beta", "gamma", "delta"];
    private static readonly string[] Countries = ["CN", "RU", "FR", "KZ"];
    private static readonly string[] People = ["Ada One", "Ben Two", "Cy Three", "𐐀 Four", "豈 Five"];
    private static readonly string[] Sites = ["Post", "Gazette", "Ledger"];

    private sealed record Entry(int Id, string[] Words, string[] Countries, string[] People, string Site, int? Day);

    private static readonly Gen<string[]> SomeCountries = Gen.Shuffle(Countries, 0, 3);

    private static readonly Gen<Entry> Entries =
        from id in Gen.Int[0, 40]
        from words in Gen.Shuffle(Words, 1, 4)
        from countries in SomeCountries
        from people in Gen.Shuffle(People, 0, 3)
        from site in Gen.Int[0, Sites.Length - 1]
        from day in Gen.Int[-30, 800]
        select new Entry(id, words, countries, people, Sites[site], day < 0 ? null : day);

    private static readonly Gen<FacetSelection> CountrySelections =
        from included in Gen.Shuffle(Countries, 0, 2)
        from excluded in Gen.Shuffle(Countries, 0, 1)
        select new FacetSelection(Dimension.Country, included, excluded);

    private static readonly Gen<(FacetSelection Country, FacetSelection Person, FacetSelection Source, int Word, int From)> Searches =
        from country in CountrySelections
        from people in Gen.Shuffle(People, 0, 2)
        from sources in Gen.Shuffle(Sites, 0, 1)
        from word in Gen.Int[-1, Words.Length - 1]
        from start in Gen.Int[-400, 800]
        select (country, new FacetSelection(Dimension.Person, [.. people.Select(TestIndex.Slug)], []), new FacetSelection(Dimension.Source, sources, []), word, start);

    [Fact]
    public void Counts_equal_brute_force() =>
        Gen.Select(Entries.Array[0, 80], Gen.Int[0, 40].Array[0, 8], Searches.Array[1, 12]).Sample((entries, deleted, searches) =>
        {
            using var index = new TestIndex();
            // In pieces, so that there are several segments, some with deleted documents.
            foreach (var piece in entries.Chunk(17)) index.Add([.. piece.Select(ToArticle)]);
            index.Delete([.. deleted.Select(static id => $"a{id}")]);
            var live = entries.GroupBy(static entry => entry.Id).Select(static group => group.Last()).Where(entry => !deleted.Contains(entry.Id)).ToList();
            foreach (var search in searches) Check(index, live, search);
        }, iter: 150, threads: 2);

    private static AnnotatedArticle ToArticle(Entry entry) => TestIndex.Article($"a{entry.Id}", "Headline", string.Join(' ', entry.Words),
        entry.Day is { } day ? new DateOnly(2020, 1, 1).AddDays(day).ToString("yyyy-MM-dd") : null, entry.Site, entry.Countries,
        [.. entry.People.Select(static name => (name, (string?)null))]);

    private static void Check(TestIndex index, List<Entry> live, (FacetSelection Country, FacetSelection Person, FacetSelection Source, int Word, int From) search)
    {
        DateOnly? from = search.From < 0 ? null : new DateOnly(2020, 1, 1).AddDays(search.From);
        var response = index.Index.Search(new SearchRequest
        {
            Text = search.Word < 0 ? "" : Words[search.Word],
            Selections = [search.Country, search.Person, search.Source],
            From = from,
            Facets = [new FacetRequest(Dimension.Country, 50), new FacetRequest(Dimension.Person, 50)],
            Timeline = true,
            Size = 5,
        });
        bool Text(Entry entry) => (search.Word < 0 || entry.Words.Contains(Words[search.Word])) && (from is null || entry.Day >= search.From);
        bool Passes(FacetSelection selection, IEnumerable<string> values) =>
            (selection.Included.Count == 0 || selection.Included.Intersect(values).Any()) && !selection.Excluded.Intersect(values).Any();
        bool Country(Entry entry) => Passes(search.Country, entry.Countries);
        bool Person(Entry entry) => Passes(search.Person, entry.People.Select(TestIndex.Slug));
        bool Source(Entry entry) => Passes(search.Source, [entry.Site]);

        var hits = live.Where(entry => Text(entry) && Country(entry) && Person(entry) && Source(entry)).ToList();
        Equal(hits.Count, response.Total);
        Equal(Math.Min(5, hits.Count), response.Hits.Count);
        Equal(hits.Count(static entry => entry.Day is not null), response.Timeline.Sum(static bucket => bucket.Count));
        CheckFacet(Dimension.Country, live.Where(entry => Text(entry) && Person(entry) && Source(entry)).SelectMany(static entry => entry.Countries));
        CheckFacet(Dimension.Person, live.Where(entry => Text(entry) && Country(entry) && Source(entry)).SelectMany(static entry => entry.People).Select(TestIndex.Slug));

        void CheckFacet(string dimension, IEnumerable<string> values)
        {
            var expected = values.GroupBy(static value => value).ToDictionary(static group => group.Key, static group => (long)group.Count());
            var facet = response.Facets[dimension];
            Equal(expected.Count, facet.Distinct);
            foreach (var value in facet.Values) Equal(expected.GetValueOrDefault(value.Value), value.Count);
            Equal(expected.Count, facet.Values.Count(static value => value.Count > 0));
        }
    }

    private static void Equal(long expected, long actual) => Assert.Equal(expected, actual);
}
