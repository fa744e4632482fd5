using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using SearchEngine.Cli.Output;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Cli.Commands;

internal static class BenchCommand
{
    private static readonly string[] DefaultFacets = [Dimension.Country, Dimension.Person, Dimension.Organisation];

    public static Command Create()
    {
        var queries = new Option<string>("--queries") { Description = "JSON Lines with id, text and, where wanted, class, facets and filters.", Required = true };
        var repeat = new Option<int>("--repeat") { Description = "Measured rounds, 1 to 1,000.", DefaultValueFactory = static _ => 5 };
        var json = new Option<bool>("--json") { Description = "Print one line for each query and way, with all times, totals and counts." };
        var command = new Command("bench", "Measure the latency of a query file on this index: top 10 alone, with facets, and with drill-sideways counts.") { queries, repeat, json };
        command.SetAction((parsed, cancellation) =>
        {
            var rounds = parsed.GetValue(repeat);
            if (rounds is < 1 or > 1_000) throw new UsageException($"--repeat {rounds} is out of range. Take 1 to 1,000.");
            var measured = QueryFile.Read(parsed.GetRequiredValue(queries)).SelectMany(Ways).ToList();
            using var access = IndexAccess.Open(parsed, cancellation);
            Measure(access.Index, measured, rounds, cancellation);
            if (parsed.GetValue(json)) foreach (var one in measured) Terminal.Print(JsonOf(one));
            else PrintTable(measured);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private sealed record Measured(BatchQuery Query, string Way, SearchRequest Request)
    {
        public List<double> Times { get; } = [];

        public SearchResponse? Response { get; set; }
    }

    private static IEnumerable<Measured> Ways(BatchQuery query)
    {
        // What is timed is finding, ranking and counting; marking up a page of hits is not part of it.
        var request = new SearchRequest { Text = query.Text, Selections = query.Selections, Size = 10, Highlight = false };
        var facets = (query.Facets.Count > 0 ? query.Facets : DefaultFacets).Select(static dimension => new FacetRequest(dimension)).ToList();
        yield return new Measured(query, "top10", request);
        // Filters inside the query: every count is of the hits.
        yield return new Measured(query, "facets", request with { Facets = facets, DrillSideways = false });
        if (query.Selections.Count > 0) yield return new Measured(query, "sideways", request with { Facets = facets });
    }

    private static void Measure(IArticleIndex index, List<Measured> measured, int rounds, CancellationToken cancellation)
    {
        var report = new ProgressReport(TimeProvider.System);
        // Three rounds warm caches and let the compiler reach its last tier.
        for (var round = -3; round < rounds; round++)
        {
            foreach (var one in measured)
            {
                cancellation.ThrowIfCancellationRequested();
                var start = Stopwatch.GetTimestamp();
                one.Response = index.Search(one.Request, cancellation);
                if (round >= 0) one.Times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            report.Show(() => $"round {round + 1} of {rounds}");
        }
    }

    private static void PrintTable(List<Measured> measured)
    {
        Terminal.Print($"{"class",-14} {"way",-9} {"queries",8} {"p50 ms",9} {"p90 ms",9} {"p99 ms",9} {"mean hits",12}");
        foreach (var group in measured.GroupBy(static one => (one.Query.Class, one.Way)).OrderBy(static group => group.Key).Concat(measured.GroupBy(static one => (Class: "all", one.Way)).OrderBy(static group => group.Key)))
        {
            var times = group.SelectMany(static one => one.Times).Order().ToList();
            Terminal.Print($"{group.Key.Class,-14} {group.Key.Way,-9} {group.Count(),8:N0} {At(times, 0.5),9:0.000} {At(times, 0.9),9:0.000} {At(times, 0.99),9:0.000} {group.Average(static one => one.Response?.Total ?? 0),12:N1}");
        }
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static string JsonOf(Measured one)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("id", one.Query.Id);
            json.WriteString("class", one.Query.Class);
            json.WriteString("way", one.Way);
            json.WriteNumber("total", one.Response?.Total ?? 0);
            json.WriteStartArray("ms");
            foreach (var time in one.Times) json.WriteNumberValue(Math.Round(time, 4));
            json.WriteEndArray();
            if (one.Response is { Facets.Count: > 0 } response)
            {
                json.WriteStartObject("facets");
                foreach (var (dimension, facet) in response.Facets)
                {
                    json.WriteStartArray(dimension);
                    foreach (var value in facet.Values.Where(static value => value.Count > 0))
                    {
                        json.WriteStartArray();
                        // Another engine knows people and organisations by name, countries by code.
                        json.WriteStringValue(dimension == Dimension.Country ? value.Value : value.Label);
                        json.WriteNumberValue(value.Count);
                        json.WriteEndArray();
                    }
                    json.WriteEndArray();
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
