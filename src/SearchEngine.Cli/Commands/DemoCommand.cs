using System.CommandLine;
using SearchEngine.Cli.Output;
using SearchEngine.Crawling;
using SearchEngine.Importing.Crawls;
using SearchEngine.Samples;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Cli.Commands;

internal static class DemoCommand
{
    // A port of its own each time would make every demo's articles new ones.
    private const int SamplePort = 5081;

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port of the search page; the sample sites take 5081, or a free one when that is taken.", DefaultValueFactory = static _ => 5080 };
        var command = new Command("demo", "Serve the sample news sites on loopback, crawl and index them, then serve the search page.") { port, NerModelOption.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            var pagePort = parsed.GetValue(port);
            if (pagePort is < 1 or > 65_535) throw new UsageException($"--port {pagePort} is out of range. Take 1 to 65535.");
            using var tagger = NerModelOption.Load(parsed);
            using var engine = SharedOptions.OpenEngine(parsed, tagger);
            await using var site = await StartSampleSiteAsync(pagePort, cancellation);
            Terminal.Say($"Sample sites: {string.Join(" ", site.Seeds)}");
            var report = new ProgressReport(TimeProvider.System);
            var options = new CrawlOptions { HostDelay = TimeSpan.Zero, AllowPrivateNetwork = true, RetryDelay = TimeSpan.FromMilliseconds(200) };
            var fetching = new Handler<CrawlProgress>(now => report.Show(() => CrawlCommand.Describe(now)));
            var done = await new CrawlRun(engine, options).RunAsync(site.Seeds, fetching, cancellation: cancellation);
            if (done.Crawl.End == CrawlEnd.Cancelled) return ExitCode.Failed;
            engine.WaitUntilSearchable(cancellation);
            var facets = engine.Index.Search(new SearchRequest
            {
                Size = 0,
                Facets = [new FacetRequest(Dimension.Country, 1), new FacetRequest(Dimension.Leader, 1), new FacetRequest(Dimension.Person, 1), new FacetRequest(Dimension.Organisation, 1)],
            }, cancellation).Facets;
            Terminal.Say($"Crawled {done.Crawl.Progress.Fetched:N0} pages in {report.Elapsed.TotalSeconds:0.0} s, {done.Crawl.Progress.NotModified:N0} not modified; not articles: {string.Join(", ", done.Crawl.Outcomes.Where(static outcome => outcome.Key is not ("stored" or "unchanged" or "joined")).Select(static outcome => $"{outcome.Value:N0} {outcome.Key}"))}");
            Terminal.Print($"Indexed {engine.Status.Store.Articles:N0} articles: {facets[Dimension.Country].Distinct:N0} countries, {facets[Dimension.Person].Distinct:N0} people ({facets[Dimension.Leader].Distinct:N0} leaders in office), {facets[Dimension.Organisation].Distinct:N0} organisations.");
            await ServeCommand.RunAsync(engine, SharedOptions.DataOf(parsed), [$"http://localhost:{pagePort}"], cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<SampleSite> StartSampleSiteAsync(int pagePort, CancellationToken cancellation)
    {
        try
        {
            if (pagePort != SamplePort) return await SampleSite.StartAsync(OptionsFor(SamplePort), cancellation);
        }
        catch (IOException)
        {
            Terminal.Say($"Port {SamplePort} is taken; the sample sites take a free one.");
        }
        return await SampleSite.StartAsync(OptionsFor(0), cancellation);
    }

    private static SampleSiteOptions OptionsFor(int port) =>
        new() { Port = port, SlowPageDuration = TimeSpan.FromSeconds(2), CrawlDelay = TimeSpan.FromMilliseconds(20) };
}
