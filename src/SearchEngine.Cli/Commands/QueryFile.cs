using System.Text.Json;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Cli.Commands;

/// <summary>A query of a batch.</summary>
/// <param name="Id">As in the file.</param>
/// <param name="Class">Kind of query, for grouping; empty when the file has none.</param>
/// <param name="Text">In the query language.</param>
/// <param name="Selections">Filters.</param>
/// <param name="Facets">Facets the query asks for; empty when the file has none.</param>
internal sealed record BatchQuery(string Id, string Class, string Text, IReadOnlyList<FacetSelection> Selections, IReadOnlyList<string> Facets);

/// <summary>Reads query files: JSON Lines with id, text and, where wanted, class, facets and filters by dimension.</summary>
internal static class QueryFile
{
    /// <exception cref="InvalidDataException">A line cannot be read; the message names file and line.</exception>
    public static List<BatchQuery> Read(string path)
    {
        var queries = new List<BatchQuery>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var document = JsonDocument.Parse(line);
                queries.Add(Of(document.RootElement));
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"{path}:{number}: it is no query such as {{\"id\":\"1\",\"text\":\"…\"}}: {exception.Message}", exception);
            }
        }
        return queries;
    }

    private static BatchQuery Of(JsonElement query) => new(
        query.GetProperty("id").ToString(),
        query.TryGetProperty("class", out var kind) ? kind.ToString() : "",
        query.GetProperty("text").ToString(),
        [.. Dimension.All.Select(dimension => new FacetSelection(dimension, Strings(query, dimension), [])).Where(static selection => !selection.IsEmpty)],
        [.. Strings(query, "facets").Where(Dimension.IsKnown)]);

    private static List<string> Strings(JsonElement query, string name) => !query.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(static item => item.ToString())]
        : [value.ToString()];
}
