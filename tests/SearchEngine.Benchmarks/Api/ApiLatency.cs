using System.Diagnostics;
using System.Globalization;
using SearchEngine.Cli.Commands;
using SearchEngine.Search;

namespace SearchEngine.Benchmarks.Api;

/// <summary>How long a search over HTTP takes with ten marked-up hits, all facets and the timeline: from sending the request to the last byte of the answer.</summary>
internal static class ApiLatency
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var address, var file, ..] || !Uri.TryCreate(address, UriKind.Absolute, out var server))
        {
            Console.Error.WriteLine("api http://localhost:8080 QUERIES.jsonl [CLIENTS [ROUNDS]]");
            return 2;
        }
        var clients = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
        var rounds = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 3;
        var queries = QueryFile.Read(file).Select(query => (query.Class, Url: new Uri(server, PathOf(query)))).ToArray();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await AskAsync(http, queries, clients, 1);
        var clock = Stopwatch.GetTimestamp();
        var times = await AskAsync(http, queries, clients, rounds);
        var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        Console.WriteLine($"{clients} at once, {times.Count:N0} requests, {times.Count / seconds:N0} a second, {times.Average(static time => time.Bytes):N0} bytes each");
        Console.WriteLine($"{"class",-12} {"requests",9} {"p50 ms",8} {"p90 ms",8} {"p99 ms",8} {"longest",8}");
        foreach (var group in times.GroupBy(static time => time.Class).Append(times.GroupBy(static _ => "all").Single()))
        {
            var sorted = group.Select(static time => time.Ms).Order().ToList();
            Console.WriteLine($"{group.Key,-12} {sorted.Count,9:N0} {At(sorted, 0.5),8:0.00} {At(sorted, 0.9),8:0.00} {At(sorted, 0.99),8:0.00} {sorted[^1],8:0.00}");
        }
        return 0;
    }

    private static async Task<List<Time>> AskAsync(HttpClient http, (string Class, Uri Url)[] queries, int clients, int rounds)
    {
        var next = -1;
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var times = new List<Time>();
            for (var i = Interlocked.Increment(ref next); i < queries.Length * rounds; i = Interlocked.Increment(ref next))
            {
                var (kind, url) = queries[i % queries.Length];
                var start = Stopwatch.GetTimestamp();
                using var response = await http.GetAsync(url);
                var body = await response.Content.ReadAsByteArrayAsync();
                times.Add(new Time(kind, Stopwatch.GetElapsedTime(start).TotalMilliseconds, body.Length));
                if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{url}: {response.StatusCode}");
            }
            return times;
        })));
        return [.. all.SelectMany(static times => times)];
    }

    private static string PathOf(BatchQuery query)
    {
        var facets = string.Join(',', Dimension.All);
        var selections = query.Selections.SelectMany(static selection => selection.Included.Select(value => $"&{selection.Dimension}={Uri.EscapeDataString(value)}"));
        return $"/api/v1/search?q={Uri.EscapeDataString(query.Text)}&facets={facets}&timeline=true&highlight=true{string.Concat(selections)}";
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private readonly record struct Time(string Class, double Ms, int Bytes);
}
