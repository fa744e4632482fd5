using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Articles;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Ranking;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Tests.Evaluation;

/// <summary>Articles over a small vocabulary in which some words are everywhere, some rare and some absent, and queries of all forms for them.</summary>
internal static class RandomQueries
{
    private const int Vocabulary = 60;
    private static readonly string[] Countries = ["CN", "RU", "FR", "KZ"];
    private static readonly string[] Fields = [IndexFields.Body, IndexFields.Body, IndexFields.Exact, IndexFields.Title];

    public static AnnotatedArticle Article(Random random, string id) => TestIndex.Article(id,
        Text(random, random.Next(1, 5)),
        // A word now and then so often that its count does not fit in a byte.
        random.Next(40) == 0 ? string.Join(' ', Enumerable.Repeat(Word(random), random.Next(200, 400))) : Text(random, random.Next(1, 40)),
        random.Next(6) == 0 ? null : new DateOnly(2020, 1, 1).AddDays(random.Next(60)).ToString("yyyy-MM-dd"),
        countries: [.. Countries.Where(_ => random.Next(4) == 0)]);

    public static CompiledQuery Next(Random random) => new(Matching(random), [.. Enumerable.Range(0, random.Next(4)).Select(_ => Signal(random))]);

    private static Query Matching(Random random) => random.Next(12) switch
    {
        0 or 1 => Leaf(random),
        2 => new MatchAllDocsQuery(),
        3 or 4 => Words(random, Occur.MUST),
        5 or 6 => Words(random, Occur.SHOULD),
        7 => Some(random),
        _ => Mixed(random, 2),
    };

    private static BooleanQuery Words(Random random, Occur occur)
    {
        var query = new BooleanQuery { Boost = Boost(random) };
        for (var i = random.Next(2, 5); i > 0; i--) query.Add(Leaf(random), occur);
        return query;
    }

    private static BooleanQuery Some(Random random)
    {
        var query = Words(random, Occur.SHOULD);
        query.MinimumNumberShouldMatch = random.Next(1, query.Clauses.Count + 1);
        return query;
    }

    private static BooleanQuery Mixed(Random random, int depth)
    {
        var query = new BooleanQuery();
        for (var i = random.Next(1, 5); i > 0; i--)
            query.Add(depth > 0 && random.Next(5) == 0 ? Mixed(random, depth - 1) : Leaf(random), random.Next(5) switch { 0 => Occur.MUST_NOT, 1 or 2 => Occur.SHOULD, _ => Occur.MUST });
        if (random.Next(2) == 0) query.Add(Filter(random), random.Next(4) == 0 ? Occur.MUST_NOT : Occur.MUST);
        // Rewriting a query of one clause in another multiplies the boost of the clause itself, again with every search.
        if (query.Clauses.Count > 1) query.Boost = Boost(random);
        return query;
    }

    private static Query Leaf(Random random) => random.Next(12) switch
    {
        0 => Phrase(random, random.Next(2) * random.Next(4)),
        1 => new PrefixQuery(new Term(IndexFields.Exact, Word(random)[..3])) { Boost = Boost(random) },
        2 => new FuzzyQuery(new Term(IndexFields.Exact, Word(random)), 1, 0, 50, true) { Boost = Boost(random) },
        3 => new ConstantScoreQuery(Word(random, IndexFields.Body)) { Boost = Boost(random) },
        _ => Word(random, Fields[random.Next(Fields.Length)]),
    };

    private static Query Filter(Random random) => random.Next(3) switch
    {
        0 => QueryCompiler.Published(new DateOnly(2020, 1, 1).AddDays(random.Next(40)), random.Next(2) == 0 ? null : new DateOnly(2020, 1, 1).AddDays(random.Next(30, 60))),
        1 => QueryCompiler.Unscored(QueryCompiler.Carrying(Dimension.Country, Countries[random.Next(Countries.Length)])),
        _ => QueryCompiler.Unscored(new BooleanQuery
        {
            { QueryCompiler.Carrying(Dimension.Country, Countries[random.Next(Countries.Length)]), Occur.SHOULD },
            { QueryCompiler.Carrying(Dimension.Country, Countries[random.Next(Countries.Length)]), Occur.SHOULD },
        }),
    };

    private static Query Signal(Random random) => random.Next(8) switch
    {
        0 => Phrase(random, 8),
        1 => new ConstantScoreQuery(Word(random, IndexFields.Title)) { Boost = 0.5f },
        3 => new TitleCoverQuery(Rarities(random)) { Boost = Boost(random) },
        4 => new WordWindowQuery(Rarities(random), random.Next(2, 15), random.NextSingle()) { Boost = Boost(random) },
        2 => new DisjunctionMaxQuery([Word(random, IndexFields.Title), Word(random, IndexFields.Exact)], 0.1f) { Boost = Boost(random) },
        _ => Word(random, Fields[random.Next(Fields.Length)]),
    };

    private static List<(string Stem, float Rarity)> Rarities(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Stemming.Stems(Word(random))[0]).Distinct().Select(stem => (stem, 5 * random.NextSingle()))];

    private static PhraseQuery Phrase(Random random, int slop)
    {
        var phrase = new PhraseQuery { Slop = slop, Boost = Boost(random) }.Of(Word(random), Word(random));
        if (random.Next(4) == 0) phrase.Add(new Term(IndexFields.Exact, Word(random)));
        return phrase;
    }

    private static TermQuery Word(Random random, string field) =>
        new(new Term(field, field == IndexFields.Exact ? Word(random) : Stemming.Stems(Word(random))[0])) { Boost = Boost(random) };

    private static float Boost(Random random) => random.Next(3) == 0 ? 0.1f + 2 * random.NextSingle() : 1;

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    // The rank is a power of the vocabulary's size, so the first words are in most articles.
    private static string Word(Random random)
    {
        var rank = (int)Math.Pow(Vocabulary, random.NextDouble() * 1.05) - 1;
        return $"{"bcdfghjklm"[rank % 10]}{"aeiou"[rank % 5]}{"nprstvwz"[rank % 8]}{rank}s";
    }
}
