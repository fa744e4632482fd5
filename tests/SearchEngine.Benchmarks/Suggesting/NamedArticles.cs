using SearchEngine.Articles;

namespace SearchEngine.Benchmarks.Suggesting;

/// <summary>Short made-up articles about very many people and organisations, the same for every run.</summary>
internal static class NamedArticles
{
    private const int People = 100_000;
    private const int Organisations = 40_000;
    private static readonly string[] Syllables = [.. from first in "bdfgklmnprstvz" from second in "aeiou" from third in "lnrs " select $"{first}{second}{third}".Trim()];

    public static IEnumerable<ArticleChange> Changes(int articles)
    {
        var random = new Random(7);
        for (var i = 0; i < articles; i++)
        {
            var article = new Article
            {
                Id = ArticleId.FromText($"n{i}"),
                Title = string.Join(' ', Enumerable.Range(0, 9).Select(_ => Name(Zipf(random, 30_000), 1))),
                Text = Name(Zipf(random, 30_000), 2),
                Published = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(random.Next(80_000)),
                Site = $"Site {Zipf(random, 50)}",
            };
            // Every person and organisation once, then the well-known ones again and again.
            yield return new ArticleChange.Saved(i + 1, new AnnotatedArticle(article,
            [
                About(EntityKind.Person, i % People),
                About(EntityKind.Person, Zipf(random, People)),
                About(EntityKind.Organisation, i % Organisations),
                About(EntityKind.Organisation, Zipf(random, Organisations)),
            ]));
        }
    }

    /// <summary>A name of so many words, another for each number.</summary>
    public static string Name(int number, int words)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => Capital(string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)])))));
    }

    /// <summary>A person's name.</summary>
    public static string Person(int number) => Name(1_000_000 + number, 2 + (number % 5 == 0 ? 1 : 0));

    private static Annotation About(EntityKind kind, int number) => kind == EntityKind.Person
        ? new Annotation { Kind = kind, Id = $"person-{number}", Label = Person(number), Salience = 0.5 }
        : new Annotation { Kind = kind, Id = $"organisation-{number}", Label = Name(2_000_000 + number, 3), Salience = 0.5 };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static int Zipf(Random random, int different) => (int)Math.Pow(different, random.NextDouble()) - 1;
}
