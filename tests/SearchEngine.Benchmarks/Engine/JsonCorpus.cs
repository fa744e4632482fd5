using System.Globalization;
using System.Text;
using SearchEngine.Articles;
using SearchEngine.Importing;

namespace SearchEngine.Benchmarks.Engine;

/// <summary>Articles out of JSON Lines in the import format, with the entities they state. Nothing is cleaned or annotated: the engine alone is measured.</summary>
internal static class JsonCorpus
{
    /// <summary>The changes that add the first articles of a file, all of them when <paramref name="most"/> is null.</summary>
    /// <exception cref="InvalidDataException">A line is no article; the message names file and line.</exception>
    public static IEnumerable<ArticleChange> Read(string path, int? most = null)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (number == most) yield break;
            number++;
            if (!ArticleInputJson.TryRead(Encoding.UTF8.GetBytes(line), out var input, out var error)) throw new InvalidDataException($"{path}:{number}: {error}");
            yield return new ArticleChange.Saved(number, ArticleOf(input, number));
        }
    }

    private static AnnotatedArticle ArticleOf(ArticleInput input, int number)
    {
        var article = new Article
        {
            Id = ArticleId.TryParse(input.Id ?? "", out var id) ? id : ArticleId.FromText($"article {number}"),
            Title = input.Title ?? "",
            Text = input.Text ?? "",
            Url = Uri.TryCreate(input.Url, UriKind.Absolute, out var url) ? url : null,
            Published = DateTimeOffset.TryParse(input.Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var published) ? published : null,
            Site = input.Source,
            Language = input.Language ?? "en",
        };
        return new AnnotatedArticle(article,
        [
            .. AnnotationsOf(EntityKind.Country, input.Countries),
            .. AnnotationsOf(EntityKind.Person, input.People),
            .. AnnotationsOf(EntityKind.Organisation, input.Organisations),
        ]);
    }

    private static IEnumerable<Annotation> AnnotationsOf(EntityKind kind, IReadOnlyList<string>? names) =>
        (names ?? []).Distinct(StringComparer.Ordinal).Select(name => new Annotation { Kind = kind, Id = name, Label = name, Salience = 0.5 });
}
