using System.Globalization;
using System.Text.Json;
using SearchEngine.Articles;

namespace SearchEngine.Evaluation;

/// <summary>Documents, queries, and which documents answer them: a folder with <c>docs.jsonl</c>, <c>queries.jsonl</c> and <c>qrels.tsv</c>.</summary>
internal sealed class Collection
{
    private readonly string _folder;
    private readonly ILookup<string, (ArticleId Id, double Grade)> _judgements;

    private Collection(string folder)
    {
        _folder = folder;
        Articles = [.. Lines("docs.jsonl").Select(static document => new Article
        {
            Id = ArticleId.FromText(Text(document, "id")), Title = Text(document, "title"), Text = Text(document, "text"), Language = "en",
        })];
        _judgements = File.ReadLines(Path.Combine(folder, "qrels.tsv"))
            .Select(static line => line.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Where(static cells => cells.Length >= 3 && double.TryParse(cells[^1], CultureInfo.InvariantCulture, out var grade) && grade > 0)
            .ToLookup(static cells => cells[0], static cells => (ArticleId.FromText(cells[^2]), double.Parse(cells[^1], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }

    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(_folder));

    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Names of files of misspelt queries, with the ids of the clean ones: queries.NAME.jsonl.</summary>
    public IEnumerable<string> Misspelt => Directory.EnumerateFiles(_folder, "queries.*.jsonl").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static Collection Load(string folder) => new(folder);

    /// <summary>All collections that are folders of a folder.</summary>
    public static IReadOnlyList<Collection> LoadAll(string folder) =>
        [.. Directory.GetDirectories(folder).Where(static path => File.Exists(Path.Combine(path, "qrels.tsv"))).Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>Queries that some document answers.</summary>
    public IReadOnlyList<Topic> Topics(string file = "queries.jsonl") => [.. Lines(file)
        .Select(query => new Topic(
            Text(query, "id"),
            Text(query, "text"),
            _judgements[Text(query, "id")].GroupBy(static each => each.Id).ToDictionary(static each => each.Key, static each => each.Max(one => one.Grade))))
        .Where(static topic => topic.Grades.Count > 0)];

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(_folder, file)).Where(static line => !string.IsNullOrWhiteSpace(line)).Select(static line => JsonSerializer.Deserialize<JsonElement>(line));
}
