using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Lucene;
using SearchEngine.Search.Requests;

namespace SearchEngine.Evaluation.Spelling;

/// <summary>A collection of documents, queries and judgments, indexed in a temporary folder.</summary>
internal sealed class Collection : IDisposable
{
    private readonly string _folder;
    private readonly string _indexFolder = Directory.CreateTempSubdirectory("spelling-").FullName;
    private readonly LuceneArticleIndex _index;
    private readonly Dictionary<string, HashSet<string>> _relevant;

    /// <param name="folder">With docs.jsonl (id, title, text), qrels.tsv (query, document, grade) and queries.jsonl (id, text).</param>
    public Collection(string folder)
    {
        _folder = folder;
        _relevant = File.ReadLines(Path.Combine(folder, "qrels.tsv"))
            .Select(static line => line.Split('\t', ' '))
            .Where(static parts => double.TryParse(parts[^1], out var grade) && grade > 0)
            .GroupBy(static parts => parts[0], static parts => parts[^2], StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _index = LuceneArticleIndex.Open(_indexFolder);
        var sequence = 0L;
        foreach (var batch in Lines(Path.Combine(folder, "docs.jsonl")).Select(ArticleOf).Chunk(500))
            _index.Apply([.. batch.Select(article => new ArticleChange.Saved(++sequence, new AnnotatedArticle(article, [])))]);
        _index.Commit();
        _index.Refresh();
    }

    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(_folder));

    /// <summary>Files of misspelt queries with the ids of the clean ones: queries.NAME.jsonl.</summary>
    public IEnumerable<string> Misspelt => Directory.EnumerateFiles(_folder, "queries.*.jsonl").Order(StringComparer.Ordinal);

    public string Clean => Path.Combine(_folder, "queries.jsonl");

    /// <summary>Mean share of the relevant documents among the first ten hits; queries without any are left out.</summary>
    public double RecallAtTen(string queryFile, bool verbatim, Action<string, string?, double>? seen = null)
    {
        var (sum, queries) = (0d, 0);
        foreach (var query in Lines(queryFile))
        {
            if (!_relevant.TryGetValue(Text(query, "id"), out var relevant)) continue;
            var response = _index.Search(new SearchRequest { Text = Text(query, "text"), WordMatch = WordMatch.Any, Size = 10, Highlight = false, Verbatim = verbatim });
            var recall = (double)response.Hits.Count(hit => relevant.Contains(hit.Id.Value)) / relevant.Count;
            seen?.Invoke($"{Text(query, "id")}: {Text(query, "text")}", response.Query.Corrected, recall);
            sum += recall;
            queries++;
        }
        return queries == 0 ? 0 : sum / queries;
    }

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_indexFolder, recursive: true);
    }

    private static Article ArticleOf(JsonElement document) => new()
    {
        Id = ArticleId.TryParse(Text(document, "id"), out var id) ? id : throw new InvalidDataException($"'{Text(document, "id")}' cannot be the id of an article."),
        Title = Text(document, "title"),
        Text = Text(document, "text"),
    };

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static IEnumerable<JsonElement> Lines(string path)
    {
        foreach (var line in File.ReadLines(path))
            if (!string.IsNullOrWhiteSpace(line)) yield return JsonSerializer.Deserialize<JsonElement>(line);
    }
}
