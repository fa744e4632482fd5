using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SearchEngine.Cli.Output;
using SearchEngine.Importing;
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
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, app.Lifetime.ApplicationStopping);
        // Beside the listening: nobody waits for it, and who comes meanwhile is answered.
        var warmUp = Task.Run(() => WarmUp.Search(engine.Index, ending.Token), CancellationToken.None);
        await app.StartAsync(cancellation);
        var addresses = SearchServer.AddressesOf(app);
        foreach (var address in addresses) Terminal.Print($"Search page and API: {address} ({engine.Status.Store.Articles:N0} articles). Ctrl-C ends it.");
        await Task.WhenAll(warmUp, WarmUp.AskAsync(addresses, ending.Token));
        await app.WaitForShutdownAsync(cancellation);
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
