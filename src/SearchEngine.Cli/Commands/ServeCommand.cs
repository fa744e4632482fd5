using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SearchEngine.Cli.Output;
using SearchEngine.Importing;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Server;

namespace SearchEngine.Cli.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, parted by semicolons.", DefaultValueFactory = static _ => "http://localhost:8080" };
        var command = new Command("serve", "Serve the search page and the HTTP API.") { urls, NerModelOption.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var tagger = NerModelOption.Load(parsed);
            using var engine = SharedOptions.OpenEngine(parsed, tagger);
            if (engine.Status.Problem is { } problem) Terminal.Say(problem);
            await RunAsync(engine, SharedOptions.DataOf(parsed), UrlsOf(parsed.GetRequiredValue(urls)), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Serves until the process is told to end.</summary>
    public static async Task RunAsync(ArticleEngine engine, string dataPath, IReadOnlyList<string> urls, CancellationToken cancellation)
    {
        var options = new ServerOptions { Urls = urls, KeysFile = SharedOptions.KeysFileOf(dataPath) };
        await using var app = SearchServer.Create(engine.Index, engine, options, static builder => builder.Services.AddSingleton(SharedOptions.Logging));
        WarmUp(engine.Index, cancellation);
        await app.StartAsync(cancellation);
        foreach (var address in SearchServer.AddressesOf(app)) Terminal.Print($"Search page and API: {address} ({engine.Status.Store.Articles:N0} articles). Ctrl-C ends it.");
        await app.WaitForShutdownAsync(cancellation);
    }

    /// <summary>Runs the paths that the first visitor will take, so that compiling them does not fall to that visitor: ten times a first search's latency.</summary>
    private static void WarmUp(IArticleIndex index, CancellationToken cancellation)
    {
        var facets = Dimension.All.Select(static dimension => new FacetRequest(dimension)).ToList();
        string[] queries = ["the president", "\"the president\" OR summit", "pres*", "title:election -vote", ""];
        for (var round = 0; round < 8; round++)
            foreach (var query in queries)
            {
                var request = new SearchRequest { Text = query, Facets = facets, Timeline = true, Selections = [new FacetSelection(Dimension.Country, ["US"], [])] };
                index.Search(request, cancellation);
                index.Search(request with { Selections = [] }, cancellation);
                index.Suggest("pre", 8, cancellation);
            }
    }

    private static List<string> UrlsOf(string text)
    {
        var urls = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var url in urls)
            if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                throw new UsageException($"--urls '{url}' is no address. Write it as http://localhost:8080.");
        return urls.Count > 0 ? urls : throw new UsageException("--urls is empty. Write it as http://localhost:8080.");
    }
}
