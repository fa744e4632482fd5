using System.Diagnostics;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Cli.Commands;

/// <summary>Runs the paths that the first visitors will take, so that compiling them and loading what is loaded on demand does not fall to those visitors.</summary>
internal static class WarmUp
{
    // The compiler looks at a method again after thirty calls.
    private const int MostRounds = 40;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    /// <summary>Searches of all kinds with the index's own words, until they are quick or enough time has gone. What fails is left to the visitor, who is told.</summary>
    public static void Search(IArticleIndex index, CancellationToken cancellation)
    {
        try
        {
            var begun = Stopwatch.GetTimestamp();
            var newest = index.Search(new SearchRequest { Facets = [.. Dimension.All.Select(static dimension => new FacetRequest(dimension))], Timeline = true }, cancellation);
            if (newest.Hits.Count == 0) return;
            var requests = RequestsLike(newest).ToList();
            for (var round = 0; round < MostRounds; round++)
                foreach (var request in requests)
                {
                    if (Stopwatch.GetElapsedTime(begun) > Longest) return;
                    cancellation.ThrowIfCancellationRequested();
                    index.Search(request, cancellation);
                    index.Suggest(request.Text, 8, cancellation);
                    if (round < 2) index.Similar(newest.Hits[0].Id, 5, cancellation);
                }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nothing depends on it.
        }
    }

    /// <summary>Asks the server itself, for the way between the socket and the search.</summary>
    public static async Task AskAsync(IEnumerable<string> addresses, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Longest };
        foreach (var address in addresses.Where(static address => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)))
            try
            {
                // An address that listens everywhere is reached on this machine's own.
                var server = new UriBuilder(address.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal));
                if (server.Host is "0.0.0.0" or "[::]") server.Host = "localhost";
                foreach (var path in (string[])["/api/v1/search?q=news&facets=country,person", "/api/v1/suggest?q=ne", "/?q=news"])
                    using (await client.GetAsync(new Uri(server.Uri, path), cancellation)) { }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Nothing depends on it.
            }
    }

    private static IEnumerable<SearchRequest> RequestsLike(SearchResponse newest)
    {
        var facets = newest.Facets.Keys.Select(static dimension => new FacetRequest(dimension)).ToList();
        var request = new SearchRequest { Facets = facets, Timeline = true };
        var words = newest.Hits.SelectMany(static hit => hit.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(static word => word.Length > 3 && word.All(char.IsLetter)).Distinct(StringComparer.OrdinalIgnoreCase).Take(8).ToList();
        var selections = newest.Facets.TryGetValue(Dimension.Country, out var countries) && countries.Values.Count > 0
            ? (FacetSelection[])[new FacetSelection(Dimension.Country, [countries.Values[0].Value], [])]
            : [];
        // A slip, for the words that corrections are made of.
        if (words.Find(static word => word.Length > 5) is { } right) yield return request with { Text = string.Concat(right.AsSpan(0, 2), right.AsSpan(3, 1), right.AsSpan(2, 1), right.AsSpan(4)) };
        foreach (var (one, other) in words.Zip(words.Skip(1)))
            foreach (var text in (string[])[one, $"{one} {other}", $"{one} OR {other}", $"\"{one} {other}\"", $"{one[..3]}*", $"title:{one} -{other}", $"{one}~"])
            {
                yield return request with { Text = text };
                yield return request with { Text = text, Selections = selections };
            }
        yield return request with { Sort = SortOrder.Newest, Selections = selections };
    }
}
