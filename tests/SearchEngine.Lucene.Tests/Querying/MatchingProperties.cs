using CsCheck;
using SearchEngine.Search;
using SearchEngine.Search.Query;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Querying;

/// <summary>The engine finds what reading every article finds.</summary>
public sealed class MatchingProperties : IDisposable
{
    // Words that stemming leaves as they are, some of them an edit or a prefix apart.
    private static readonly string[] Words = ["alba", "albo", "albab", "brok", "brokt", "brot", "cuvo", "cuv", "dumok", "dumko", "zipp"];
    private static readonly string[] Countries = ["CN", "FR", "RU"];

    private static readonly Gen<string> AWord = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);
    private static readonly Gen<string?> AField = Gen.Int[0, 3].Select(static i => i == 0 ? "title" : null);
    private static readonly Gen<DateOnly> ADay = Gen.Int[0, 700].Select(static days => new DateOnly(2023, 1, 1).AddDays(days));

    private static readonly Gen<QueryNode> Leaves = Gen.OneOf(
        Gen.Select(AWord, AField, static (word, field) => (QueryNode)new Word(word, field)),
        Gen.Select(AWord, AField, static (word, field) => (QueryNode)new Word(word, field)),
        Gen.Select(AWord, AField, Gen.Int[1, 3], static (word, field, length) => (QueryNode)new Prefix(word[..length], field)),
        Gen.Select(AWord, AField, Gen.Int[1, 2], static (word, field, edits) => (QueryNode)new Fuzzy(word, edits, field)),
        Gen.Select(AWord.List[2, 3], AField, static (words, field) => (QueryNode)new Phrase(string.Join(' ', words), 0, field)),
        Gen.Int[0, Countries.Length - 1].Select(static i => (QueryNode)new FacetTerm(Dimension.Country, Countries[i])),
        Gen.Select(ADay, ADay, Gen.Int[0, 2], static (one, other, open) => (QueryNode)new DateRange(open == 1 ? null : one < other ? one : other, open == 2 ? null : one < other ? other : one)));

    private readonly TestIndex _index = new();
    private readonly List<ModelArticle> _articles = [];

    public MatchingProperties()
    {
        var random = new Random(5);
        for (var segment = 0; segment < 4; segment++)
        {
            var batch = Enumerable.Range(segment * 15, 15).Select(i => new ModelArticle($"a{i}", Take(1, 3), Take(2, 12),
                i % 7 == 0 ? null : new DateOnly(2023, 1, 1).AddDays(random.Next(700)), [.. Countries.Where(_ => random.Next(3) == 0)])).ToList();
            _articles.AddRange(batch);
            _index.Add([.. batch.Select(static article => TestIndex.Article(article.Id, string.Join(' ', article.Title), string.Join(' ', article.Text) + " endword.",
                article.Published?.ToString("yyyy-MM-dd"), countries: article.Countries))]);
        }
        _index.Delete("a3", "a20");
        _articles.RemoveAll(static article => article.Id is "a3" or "a20");

        string[] Take(int least, int most) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Words[random.Next(Words.Length)])];
    }

    [Fact]
    public void Any_query_finds_what_reading_every_article_finds() =>
        Tree(3).Sample(tree =>
        {
            var text = new ParsedQuery("", tree, []).Canonical;
            var response = _index.Index.Search(new SearchRequest { Text = text, Size = 100, Highlight = false });
            var expected = _articles.Where(article => MatchingModel.Matches(tree, article)).Select(static article => article.Id).Order(StringComparer.Ordinal);
            if (response.Query.Relaxed) Assert.Empty(expected);
            else Assert.Equal(expected, response.Hits.Select(static hit => hit.Id.Value).Order(StringComparer.Ordinal));
        }, iter: 3_000, threads: 2, print: static tree => new ParsedQuery("", tree, []).Canonical);

    [Fact]
    public void Plain_words_find_the_same_in_capitals() =>
        AWord.List[1, 4].Sample(words =>
        {
            var text = string.Join(' ', words);
            Assert.Equal(_index.Ids(text), _index.Ids(text.ToUpperInvariant()));
        }, iter: 200, threads: 2);

    public void Dispose() => _index.Dispose();

    private static Gen<QueryNode> Tree(int depth) => depth == 0 ? Leaves : Gen.OneOf(
        Leaves,
        Tree(depth - 1).Where(static node => node is not Excluding).Select(static node => (QueryNode)new Excluding(node)),
        Tree(depth - 1).Where(static node => node is not AllOf).List[2, 3].Select(static nodes => (QueryNode)new AllOf(new QueryNodes(nodes))),
        Tree(depth - 1).Where(static node => node is not AnyOf).List[2, 3].Select(static nodes => (QueryNode)new AnyOf(new QueryNodes(nodes))));
}
