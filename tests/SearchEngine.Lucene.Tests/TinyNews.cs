using CsCheck;
using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests;

/// <summary>Random small corpora with replaced and deleted articles, in random segments, and random searches on them; with a model that counts article by article.</summary>
internal static class TinyNews
{
    public static readonly string[] Words = ["alpha", "beta", "gamma", "delta"];
    public static readonly string[] Countries = ["CN", "RU", "FR", "KZ"];
    public static readonly string[] People = ["Ada One", "Ben Two", "Cy Three", "𐐀 Four", "豈 Five"];
    public static readonly string[] Organisations = ["Nato", "Opec"];
    public static readonly string[] Sites = ["Post", "Gazette", "Ledger"];

    private static readonly DateOnly FirstDay = new(2020, 1, 1);

    /// <summary>An article before it is made.</summary>
    public sealed record Entry(int Id, string[] Words, string[] Countries, string[] People, string[] Organisations, string Site, int? Day)
    {
        public DateOnly? Date => Day is { } day ? FirstDay.AddDays(day) : null;

        public IEnumerable<string> ValuesIn(string dimension) => dimension switch
        {
            Dimension.Country => Countries,
            Dimension.Person => People.Select(TestIndex.Slug),
            Dimension.Organisation => Organisations.Select(TestIndex.Slug),
            Dimension.Source => [Site],
            Dimension.Published => Date is { } date ? [date.ToString("yyyy"), date.ToString("yyyy-MM")] : [],
            _ => throw new ArgumentException(dimension, nameof(dimension)),
        };
    }

    /// <summary>Articles in segments, and those deleted at the end.</summary>
    public sealed record News(Entry[] Entries, int[] Deleted, int Segment)
    {
        public IReadOnlyList<Entry> Live => [.. Entries.GroupBy(static entry => entry.Id).Select(static group => group.Last()).Where(entry => !Deleted.Contains(entry.Id))];

        public void AddTo(TestIndex index)
        {
            foreach (var piece in Entries.Chunk(Segment)) index.Add([.. piece.Select(Article)]);
            if (Deleted.Length > 0) index.Delete([.. Deleted.Select(static id => $"a{id}")]);
        }
    }

    /// <summary>A search, and which articles it finds.</summary>
    public sealed record Query(int Word, int From, FacetSelection[] Selections)
    {
        public SearchRequest Request => new() { Verbatim = true, Text = Word < 0 ? "" : Words[Word], From = From < 0 ? null : FirstDay.AddDays(From), Selections = Selections };

        /// <summary>The articles found, or those that would be without the selection in a dimension.</summary>
        public List<Entry> Found(IEnumerable<Entry> live, string? without = null) => [.. live.Where(entry =>
            (Word < 0 || entry.Words.Contains(Words[Word]))
            && (From < 0 || entry.Day >= From)
            && Selections.All(selection => selection.Dimension == without || Passes(selection, [.. entry.ValuesIn(selection.Dimension)])))];

        private static bool Passes(FacetSelection selection, string[] values) =>
            (selection.Included.Count == 0 || selection.Included.Intersect(values).Any()) && !selection.Excluded.Intersect(values).Any();
    }

    public static Gen<News> AllNews { get; } =
        from entries in Entries().Array[0, 60]
        from deleted in Gen.Int[0, 30].Array[0, 8]
        from segment in Gen.Int[1, 40]
        select new News(entries, deleted, Math.Max(segment, entries.Length / 6));

    public static Gen<Query> Queries { get; } =
        from word in Gen.Int[-1, Words.Length - 1]
        from start in Gen.Int[-400, 800]
        from country in Selections(Dimension.Country, Countries)
        from person in Selections(Dimension.Person, [.. People.Select(TestIndex.Slug)])
        from source in Selections(Dimension.Source, Sites)
        select new Query(word, start, [.. new[] { country, person, source }.Where(static selection => !selection.IsEmpty)]);

    /// <summary>How many of the articles have each value.</summary>
    public static Dictionary<string, long> Counts(IEnumerable<Entry> entries, string dimension) =>
        entries.SelectMany(entry => entry.ValuesIn(dimension)).GroupBy(static value => value).ToDictionary(static group => group.Key, static group => (long)group.Count());

    private static Gen<Entry> Entries() =>
        from id in Gen.Int[0, 30]
        from words in Gen.Shuffle(Words, 1, 4)
        from countries in Gen.Shuffle(Countries, 0, 3)
        from people in Gen.Shuffle(People, 0, 3)
        from organisations in Gen.Shuffle(Organisations, 0, 2)
        from site in Gen.Int[0, Sites.Length - 1]
        from day in Gen.Int[-30, 800]
        select new Entry(id, words, countries, people, organisations, Sites[site], day < 0 ? null : day);

    private static Gen<FacetSelection> Selections(string dimension, string[] values) =>
        from asked in Gen.Int[0, 2]
        from included in Gen.Shuffle(values, 0, 2)
        from excluded in Gen.Shuffle(values, 0, 1)
        select new FacetSelection(dimension, asked == 0 ? [] : included, asked == 2 ? excluded : []);

    private static AnnotatedArticle Article(Entry entry) => TestIndex.Article($"a{entry.Id}", "Headline", string.Join(' ', entry.Words),
        entry.Date?.ToString("yyyy-MM-dd"), entry.Site, entry.Countries, [.. entry.People.Select(static name => (name, (string?)null))], entry.Organisations);
}
