using SearchEngine.Crawling;
using SearchEngine.Importing;
using SearchEngine.Importing.Crawls;
using SearchEngine.Importing.Pipeline;

namespace SearchEngine.Cli.Commands;

/// <summary>Imports single pages, or what feeds name, from the web: a crawl that follows no links.</summary>
internal static class WebImport
{
    public static async Task<ImportReport> RunAsync(ArticleEngine engine, IReadOnlyList<Uri> urls, bool asFeeds, IProgress<ImportEvent> progress, CancellationToken cancellation)
    {
        var options = new CrawlOptions { MaxDepth = 0, MaxPages = asFeeds ? null : urls.Count };
        var done = await new CrawlRun(engine, options).RunAsync(urls, null, progress, cancellation);
        foreach (var failure in done.Crawl.Failed)
            progress.Report(new ImportEvent.Failed(failure.Example, $"{failure.Reason} {failure.Rule}".TrimEnd() + "."));
        return done.Import with { Failed = done.Import.Failed + done.Crawl.Failed.Sum(static failure => failure.Count) };
    }
}
