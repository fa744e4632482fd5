using SearchEngine.Crawling;
using SearchEngine.Importing;
using SearchEngine.Importing.Crawls;
using SearchEngine.Importing.Pipeline;

namespace SearchEngine.Cli.Commands;

/// <summary>Imports the articles that feeds name: a crawl that follows no links.</summary>
internal static class FeedImport
{
    public static async Task<ImportReport> RunAsync(ArticleEngine engine, IReadOnlyList<Uri> feeds, IProgress<ImportEvent> progress, CancellationToken cancellation)
    {
        var done = await new CrawlRun(engine, new CrawlOptions { MaxDepth = 0 }).RunAsync(feeds, null, progress, cancellation);
        foreach (var failure in done.Crawl.Failed)
            progress.Report(new ImportEvent.Failed(failure.Example, $"{failure.Reason} {failure.Rule}".TrimEnd() + "."));
        return done.Import with { Failed = done.Import.Failed + done.Crawl.Failed.Sum(static failure => failure.Count) };
    }
}
