using System.CommandLine;
using System.Globalization;
using SearchEngine.Cli.Output;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;
using SearchEngine.Server;

namespace SearchEngine.Cli.Commands;

internal static class SearchCommand
{
    private static readonly FacetRequest[] Facets = [.. Dimension.All.Select(static dimension => new FacetRequest(dimension))];

    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY") { Description = "What to search for, in the query language; empty for everything.", Arity = ArgumentArity.ZeroOrMore };
        var filters = new[] { Dimension.Country, Dimension.Person, Dimension.Leader, Dimension.Office, Dimension.Organisation, Dimension.Source, Dimension.Language }
            .ToDictionary(static name => name, static name => new Option<string[]>("--" + name) { Description = $"Only this {name}; repeat for alternatives, prefix with - to exclude.", AllowMultipleArgumentsPerToken = false });
        var from = new Option<string?>("--from") { Description = "First day of publication, YYYY-MM-DD." };
        var to = new Option<string?>("--to") { Description = "Last day of publication, YYYY-MM-DD." };
        var sort = new Option<string>("--sort") { Description = "relevance, newest or oldest.", DefaultValueFactory = static _ => "relevance" };
        sort.AcceptOnlyFromAmong("relevance", "newest", "oldest");
        var size = new Option<int>("--size") { Description = "Hits to show, 0 to 1,000.", DefaultValueFactory = static _ => 10 };
        var verbatim = new Option<bool>("--verbatim") { Description = "Search for exactly what was typed, without correcting words that no article has." };
        var json = new Option<bool>("--json") { Description = "Print the response as the HTTP API does." };
        var queries = new Option<string?>("--queries") { Description = "Batch: JSON Lines of queries with id and text." };
        var run = new Option<string?>("--run") { Description = "Batch: TREC run file to write." };
        var top = new Option<int>("--top") { Description = "Batch: hits for each query, 1 to 1,000.", DefaultValueFactory = static _ => 100 };
        var command = new Command("search", "Search from the terminal; with --queries and --run, a whole file of queries.") { query, from, to, sort, size, verbatim, json, queries, run, top };
        foreach (var option in filters.Values) command.Options.Add(option);
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(queries) is { } file)
            {
                var output = parsed.GetValue(run) ?? throw new UsageException("--queries needs --run FILE for the results.");
                return Task.FromResult(BatchSearch.Run(parsed, file, output, InRange("--top", parsed.GetValue(top), 1, 1_000), parsed.GetValue(verbatim), cancellation));
            }
            var request = new SearchRequest
            {
                Text = string.Join(' ', parsed.GetValue(query) ?? []),
                Selections = [.. filters.Select(filter => SelectionOf(filter.Key, parsed.GetValue(filter.Value) ?? [])).Where(static selection => !selection.IsEmpty)],
                Verbatim = parsed.GetValue(verbatim),
                From = DayOf("--from", parsed.GetValue(from)),
                To = DayOf("--to", parsed.GetValue(to)),
                Sort = Enum.Parse<SortOrder>(parsed.GetRequiredValue(sort), ignoreCase: true),
                Size = InRange("--size", parsed.GetValue(size), 0, 1_000),
                Facets = Facets,
                Timeline = true,
            };
            using var access = IndexAccess.Open(parsed, cancellation);
            var response = access.Index.Search(request, cancellation);
            if (parsed.GetValue(json)) Terminal.Print(SearchJson.Of(response));
            else Print(response);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Print(SearchResponse response)
    {
        Terminal.Print($"{response.Total:N0} {(response.Total == 1 ? "article" : "articles")} in {response.TookMs:0.0} ms");
        if (response.Query.Corrected is { } corrected) Terminal.Print($"Searched for: {corrected} (--verbatim searches for: {response.Query.Text})");
        if (response.Query.DidYouMean is { } likelier) Terminal.Print($"Did you mean: {likelier}");
        foreach (var note in response.Query.Notes) Terminal.Print(note);
        foreach (var hit in response.Hits)
        {
            Terminal.Print("");
            Terminal.Print(hit.Title.Length > 0 ? hit.Title : "(untitled)");
            Terminal.Print($"  {string.Join(" · ", new[] { hit.Source, hit.Published?.ToString("yyyy-MM-dd"), string.Join(", ", hit.Countries.Take(5).Select(static country => country.Label)), hit.Id.Value }.Where(static part => !string.IsNullOrEmpty(part)))}");
            if (hit.Snippet is { Length: > 0 } snippet) Terminal.Print($"  {Plain(snippet)}");
        }
        foreach (var (dimension, facet) in response.Facets)
        {
            if (facet.Values.Count == 0) continue;
            Terminal.Print("");
            Terminal.Print($"{dimension} ({facet.Distinct:N0}): {string.Join(", ", facet.Values.Select(static value => $"{value.Label} {value.Count:N0}"))}");
        }
    }

    // Snippets are HTML; a terminal shows matches between asterisks.
    private static string Plain(string html) => System.Net.WebUtility.HtmlDecode(html.Replace("<mark>", "*", StringComparison.Ordinal).Replace("</mark>", "*", StringComparison.Ordinal));

    private static FacetSelection SelectionOf(string dimension, string[] values) =>
        new(dimension, [.. values.Where(static value => !value.StartsWith('-'))], [.. values.Where(static value => value.StartsWith('-')).Select(static value => value[1..])]);

    private static DateOnly? DayOf(string option, string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UsageException($"{option} '{text}' is no day. Write it as 2025-08-31.");

    private static int InRange(string option, int value, int least, int most) => value >= least && value <= most ? value
        : throw new UsageException($"{option} {value} is out of range. Take {least:N0} to {most:N0}.");
}
