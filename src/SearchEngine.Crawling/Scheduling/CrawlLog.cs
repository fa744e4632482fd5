using Microsoft.Extensions.Logging;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Scheduling;

internal static partial class CrawlLog
{
    [LoggerMessage(2101, LogLevel.Debug, "Skipped {Url}: {Skip}")]
    public static partial void Skipped(ILogger logger, Uri url, Skip skip);

    [LoggerMessage(2102, LogLevel.Information, "Gave up {Url}: {Failure}")]
    public static partial void Failed(ILogger logger, Uri url, Skip failure);

    [LoggerMessage(2103, LogLevel.Warning, "Left {Authority} alone until the next run: {Failure}")]
    public static partial void HostGivenUp(ILogger logger, string authority, Skip failure);

    [LoggerMessage(2104, LogLevel.Information, "Crawl ended ({End}): {Fetched} pages, {NotModified} not modified, {Queued} queued")]
    public static partial void Ended(ILogger logger, CrawlEnd end, long fetched, long notModified, long queued);
}
