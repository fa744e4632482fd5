using Microsoft.Extensions.Logging;
using SearchEngine.Articles;
using SearchEngine.Crawling;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Crawls;

/// <summary>What a crawl into an engine did.</summary>
/// <param name="Crawl">The fetching.</param>
/// <param name="Import">What became of the pages.</param>
public sealed record CrawlRunReport(CrawlReport Crawl, ImportReport Import);

/// <summary>Crawls sites into an engine: a page counts as done only when its article is durable.</summary>
public sealed class CrawlRun
{
    private readonly ArticleEngine _engine;
    private readonly CrawlOptions _crawl;
    private readonly ImportOptions _import;
    private readonly ILogger<Crawler>? _logger;

    /// <summary>A crawl into an engine. One at a time for an engine.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public CrawlRun(ArticleEngine engine, CrawlOptions crawl, ImportOptions? import = null, ILogger<Crawler>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(crawl);
        crawl.Validate();
        _engine = engine ?? throw new ArgumentNullException(nameof(engine));
        (_crawl, _import, _logger) = (crawl, import ?? new ImportOptions(), logger);
        _import.Validate();
    }

    /// <summary>Crawls the seeds' sites; goes on where the last run ended, and refreshes what is finished.</summary>
    /// <param name="seeds">Pages, sitemaps or feeds, http or https.</param>
    /// <param name="fetching">Hears of the counts, a few times a second.</param>
    /// <param name="importing">Hears of every page, one at a time; of an article when it is durable.</param>
    /// <param name="cancellation">Ends the run soon, with a report; what was not finished stays queued.</param>
    public async Task<CrawlRunReport> RunAsync(IReadOnlyList<Uri> seeds, IProgress<CrawlProgress>? fetching = null, IProgress<ImportEvent>? importing = null, CancellationToken cancellation = default)
    {
        await using var run = new PipelineRun(_import, _engine.Preparer.Prepare, _engine.Save, importing, _engine.Time);
        var crawl = await new Crawler(_crawl, _engine.Frontier, _engine.Time, _logger, new NextPages(_engine.Preparer.Cleaner).Of)
            .RunAsync(seeds, (page, stop) => StoreAsync(run, page, stop), fetching, cancellation);
        return new CrawlRunReport(crawl, await run.FinishAsync(crawl.End == CrawlEnd.Cancelled));
    }

    private static async Task<string> StoreAsync(PipelineRun run, Page page, CancellationToken stop) =>
        await run.ImportAsync(new ImportItem.Html(page, page.Url?.AbsoluteUri ?? page.Name), stop) switch
        {
            ImportEvent.Stored { IsFurtherPage: true } => "joined",
            ImportEvent.Stored { IsChange: true } => "stored",
            ImportEvent.Stored => "unchanged",
            ImportEvent.Skipped skipped => skipped.Reason,
            _ => "failed",
        };
}
