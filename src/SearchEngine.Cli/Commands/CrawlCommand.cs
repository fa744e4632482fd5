using System.CommandLine;
using System.Text.RegularExpressions;
using SearchEngine.Cli.Output;
using SearchEngine.Crawling;
using SearchEngine.Importing.Crawls;

namespace SearchEngine.Cli.Commands;

internal static class CrawlCommand
{
    public static Command Create()
    {
        var urls = new Argument<string[]>("URL") { Description = "Where to begin: pages, sitemaps or feeds.", Arity = ArgumentArity.OneOrMore };
        var maxPages = new Option<long?>("--max-pages") { Description = "Stop after so many pages; the next run goes on from there." };
        var maxDepth = new Option<int>("--max-depth") { Description = "Links to follow from a start page or sitemap.", DefaultValueFactory = static _ => 10 };
        var include = new Option<string?>("--include") { Description = "Fetch only URLs that match this regular expression." };
        var exclude = new Option<string?>("--exclude") { Description = "Do not fetch URLs that match this regular expression." };
        var delay = new Option<double>("--delay") { Description = "Seconds between two requests to one host; a longer Crawl-delay of the host wins.", DefaultValueFactory = static _ => 1 };
        var concurrency = new Option<int>("--concurrency") { Description = "Hosts to fetch from at the same time.", DefaultValueFactory = static _ => 8 };
        var allowPrivate = new Option<bool>("--allow-private-network") { Description = "Allow loopback and private addresses." };
        var verbose = new Option<bool>("--verbose") { Description = "Print 'stored ID URL' for each article once it is durable." };
        var command = new Command("crawl", "Crawl sites into the data directory: robots.txt, sitemaps, feeds, links. Running it again resumes and refreshes.")
        {
            urls, maxPages, maxDepth, include, exclude, delay, concurrency, allowPrivate, verbose, NerModelOption.Option,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new CrawlOptions
            {
                MaxPages = parsed.GetValue(maxPages),
                MaxDepth = parsed.GetValue(maxDepth),
                Include = PatternOf("--include", parsed.GetValue(include)),
                Exclude = PatternOf("--exclude", parsed.GetValue(exclude)),
                HostDelay = TimeSpan.FromSeconds(parsed.GetValue(delay)),
                Concurrency = parsed.GetValue(concurrency),
                AllowPrivateNetwork = parsed.GetValue(allowPrivate),
            };
            var seeds = parsed.GetRequiredValue(urls).Select(SeedOf).ToList();
            using var tagger = NerModelOption.Load(parsed);
            using var engine = SharedOptions.OpenEngine(parsed, tagger);
            var report = new ProgressReport(TimeProvider.System);
            var fetching = new Handler<CrawlProgress>(now => report.Show(() => Describe(now)));
            var done = await new CrawlRun(engine, options).RunAsync(seeds, fetching, new ImportProgress(report, parsed.GetValue(verbose), quiet: true), cancellation);
            if (done.Crawl.End != CrawlEnd.Cancelled) engine.WaitUntilSearchable(cancellation);
            foreach (var (label, reasons) in new[] { ("skipped", done.Crawl.Skipped), ("failed", done.Crawl.Failed) })
                foreach (var reason in reasons)
                    Terminal.Say($"{label} {reason.Count:N0} × {reason.Reason}{(reason.Rule.Length > 0 ? $" ({reason.Rule})" : "")}, such as {reason.Example}");
            foreach (var (outcome, count) in done.Crawl.Outcomes.OrderByDescending(static entry => entry.Value)) Terminal.Say($"pages {outcome}: {count:N0}");
            Terminal.Print($"{Describe(done.Crawl.Progress)}; {ImportProgress.Summary(done.Import)}");
            if (done.Crawl.End == CrawlEnd.Cancelled) Terminal.Say("Stopped; all that was stored is safe. Run the same command again to go on.");
            return done.Crawl.End == CrawlEnd.Cancelled || (done.Crawl.Progress.Fetched == 0 && done.Crawl.Progress.NotModified == 0 && done.Crawl.Failed.Count > 0) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    internal static string Describe(CrawlProgress now) =>
        $"{now.Fetched:N0} fetched, {now.NotModified:N0} not modified, {now.Skipped:N0} skipped, {now.Failed:N0} failed, {now.Queued:N0} left, {now.Rate:0.0} a second";

    private static Uri SeedOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
        ? url
        : throw new UsageException($"'{text}' is no http or https URL. Give it in full, such as https://example.org/.");

    private static Regex? PatternOf(string option, string? pattern)
    {
        if (pattern is null) return null;
        try
        {
            return CrawlOptions.CreatePattern(pattern);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"{option} '{pattern}' cannot be used: {exception.Message}");
        }
    }
}
