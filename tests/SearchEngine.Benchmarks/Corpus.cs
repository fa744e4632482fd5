using System.Text;
using SearchEngine.Articles;

namespace SearchEngine.Benchmarks;

/// <summary>Made-up articles with a Zipfian vocabulary, the same for every run.</summary>
internal static class Corpus
{
    private const int Vocabulary = 20_000;

    public static IEnumerable<ArticleChange> Changes(int articles)
    {
        var random = new Random(42);
        var first = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < articles; i++)
        {
            var text = new StringBuilder();
            for (var word = 0; word < 200; word++) text.Append(Word(Zipf(random, Vocabulary))).Append(word % 12 == 11 ? ". " : " ");
            var id = ArticleId.FromText($"a{i}");
            var article = new Article
            {
                Id = id,
                Title = $"{Word(Zipf(random, Vocabulary))} {Word(Zipf(random, Vocabulary))}",
                Text = text.ToString(),
                Published = first.AddHours(random.Next(80_000)),
                Site = $"Site {Zipf(random, 50)}",
                Language = "en",
            };
            yield return new ArticleChange.Saved(i + 1, new AnnotatedArticle(article,
            [
                .. Some(EntityKind.Country, random, 200, 3),
                .. Some(EntityKind.Person, random, 20_000, 4),
                .. Some(EntityKind.Organisation, random, 8_000, 3),
            ]));
        }
    }

    /// <summary>The n-th most frequent word.</summary>
    public static string Word(int rank)
    {
        var word = new StringBuilder("w");
        for (var rest = rank + 1; rest > 0; rest /= 20) word.Append("bcdfghjklmnpqrstvwxz"[rest % 20]).Append("aeiou"[rest % 5]);
        return word.ToString();
    }

    private static IEnumerable<Annotation> Some(EntityKind kind, Random random, int different, int most) => Enumerable.Range(0, random.Next(1, most + 1))
        .Select(_ => Zipf(random, different))
        .Distinct()
        .Select(rank => new Annotation { Kind = kind, Id = $"{kind}-{rank}", Label = $"{kind} {rank}", Salience = 0.5 });

    private static int Zipf(Random random, int different) => (int)Math.Pow(different, random.NextDouble()) - 1;
}
