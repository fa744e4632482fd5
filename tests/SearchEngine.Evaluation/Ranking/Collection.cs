using System.Globalization;
using System.Text.Json;
using SearchEngine.Articles;

namespace SearchEngine.Evaluation.Ranking;

/// <summary>Documents, queries, and which documents answer them: a folder with <c>docs.jsonl</c>, <c>queries.jsonl</c> and <c>qrels.tsv</c>.</summary>
internal sealed record Collection(string Name, IReadOnlyList<Article> Articles, IReadOnlyList<Topic> Topics)
{
    public static IReadOnlyList<Collection> LoadAll(string folder) =>
        [.. Directory.GetDirectories(folder).Where(static path => File.Exists(Path.Combine(path, "qrels.tsv"))).Order(StringComparer.Ordinal).Select(Load)];

    private static Collection Load(string path)
    {
        var articles = File.ReadLines(Path.Combine(path, "docs.jsonl")).Select(static line =>
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new Article { Id = ArticleId.FromText(root.GetProperty("id").ToString()), Title = root.GetProperty("title").GetString() ?? "", Text = root.GetProperty("text").GetString() ?? "", Language = "en" };
        }).ToList();
        var judgements = File.ReadLines(Path.Combine(path, "qrels.tsv"))
            .Select(static line => line.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Where(static cells => cells.Length >= 3 && double.TryParse(cells[^1], CultureInfo.InvariantCulture, out var grade) && grade > 0)
            .ToLookup(static cells => cells[0], static cells => (Id: ArticleId.FromText(cells[^2]), Grade: double.Parse(cells[^1], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        var topics = File.ReadLines(Path.Combine(path, "queries.jsonl")).Select(line =>
        {
            using var document = JsonDocument.Parse(line);
            var id = document.RootElement.GetProperty("id").ToString();
            return new Topic(document.RootElement.GetProperty("text").GetString() ?? "", judgements[id].GroupBy(static each => each.Id).ToDictionary(static each => each.Key, static each => each.Max(one => one.Grade)));
        }).Where(static topic => topic.Grades.Count > 0).ToList();
        return new Collection(Path.GetFileName(path), articles, topics);
    }
}

/// <summary>A query and the documents that answer it, with their grades.</summary>
internal sealed record Topic(string Text, IReadOnlyDictionary<ArticleId, double> Grades)
{
    private const int Depth = 10;

    /// <summary>nDCG@10 with linear gain: Järvelin &amp; Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 20(4), 2002.</summary>
    public double Score(IEnumerable<ArticleId> ranked) =>
        Gain(ranked.Take(Depth).Select(id => Grades.GetValueOrDefault(id))) / Gain(Grades.Values.OrderDescending().Take(Depth));

    private static double Gain(IEnumerable<double> grades) => grades.Select(static (grade, place) => grade / Math.Log2(place + 2)).Sum();
}
