using System.CommandLine;
using SearchEngine.Cli.Output;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Cli.Commands;

internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files (also .gz), archives (.zip, .warc), folders, http(s) URLs of single articles, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "What they hold: auto, html, text, jsonl or warc. Decided by name and content by default.", DefaultValueFactory = static _ => "auto" };
        format.AcceptOnlyFromAmong("auto", "html", "text", "jsonl", "warc", "feed");
        var verbose = new Option<bool>("--verbose") { Description = "Print 'stored ID NAME' for each article once it is durable." };
        var command = new Command("import", "Clean, annotate, store and index articles from files, folders, pages or standard input.") { paths, format, verbose, NerModelOption.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var tagger = NerModelOption.Load(parsed);
            using var engine = SharedOptions.OpenEngine(parsed, tagger);
            var report = new ProgressReport(TimeProvider.System);
            var progress = new ImportProgress(report, parsed.GetValue(verbose));
            var done = parsed.GetRequiredValue(format) == "feed"
                ? await FeedImport.RunAsync(engine, [.. parsed.GetRequiredValue(paths).Select(FeedOf)], progress, cancellation)
                : await new ImportPipeline(engine).RunAsync([.. parsed.GetRequiredValue(paths).Select(path => SourceOf(path, FormatOf(parsed.GetRequiredValue(format))))], progress, cancellation);
            if (done.Stored > 0 && !done.WasCancelled) engine.WaitUntilSearchable(cancellation);
            Terminal.Print(ImportProgress.Summary(done));
            if (done.WasCancelled) Terminal.Say("Stopped; all that was stored is safe. Run the same command again to import the rest.");
            return done.WasCancelled || (done.Stored == 0 && done.Failed > 0) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static ImportFormat FormatOf(string name) => name switch
    {
        "html" => ImportFormat.Html,
        "text" => ImportFormat.Text,
        "jsonl" => ImportFormat.JsonLines,
        "warc" => ImportFormat.Warc,
        _ => ImportFormat.Auto,
    };

    private static ImportSource SourceOf(string path, ImportFormat format) => UrlOf(path) is { } url ? ImportSource.FromUrl(url, format) : ImportSource.FromPath(path, format);

    private static Uri FeedOf(string path) => UrlOf(path) ?? throw new UsageException($"'{path}' is no URL: --format feed reads feeds from the web.");

    private static Uri? UrlOf(string path) => Uri.TryCreate(path, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
