using System.CommandLine;
using SearchEngine.Cli.Output;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Cli.Commands;

internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, http(s) URLs of single pages, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "What they hold: auto, html, text, jsonl or warc. Decided by name and content by default.", DefaultValueFactory = static _ => "auto" };
        format.AcceptOnlyFromAmong("auto", "html", "text", "jsonl", "warc", "feed");
        var verbose = new Option<bool>("--verbose") { Description = "Print 'stored ID NAME' for each article once it is durable." };
        var command = new Command("import", "Clean, annotate, store and index articles from files, folders, pages or standard input.") { paths, format, verbose };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var engine = SharedOptions.OpenEngine(parsed);
            var report = new ProgressReport(TimeProvider.System);
            var progress = new ImportProgress(report, parsed.GetValue(verbose));
            var (pages, files) = Split(parsed.GetRequiredValue(paths));
            if (parsed.GetRequiredValue(format) == "feed" && files.Count > 0)
                throw new UsageException($"'{files[0]}' is no URL: --format feed reads feeds from the web.");
            var done = new ImportReport(0, 0, 0, 0, TimeSpan.Zero, false);
            if (files.Count > 0)
            {
                var kind = FormatOf(parsed.GetRequiredValue(format));
                done = await new ImportPipeline(engine).RunAsync([.. files.Select(path => ImportSource.FromPath(path, kind))], progress, cancellation);
            }
            if (pages.Count > 0 && !done.WasCancelled)
            {
                var fetched = await WebImport.RunAsync(engine, pages, asFeeds: parsed.GetRequiredValue(format) == "feed", progress, cancellation);
                done = done with
                {
                    Stored = done.Stored + fetched.Stored,
                    Unchanged = done.Unchanged + fetched.Unchanged,
                    Skipped = done.Skipped + fetched.Skipped,
                    Failed = done.Failed + fetched.Failed,
                    Elapsed = done.Elapsed + fetched.Elapsed,
                    WasCancelled = fetched.WasCancelled,
                };
            }
            if (done.Stored > 0 && !done.WasCancelled) engine.WaitUntilSearchable(cancellation);
            Terminal.Print(ImportProgress.Summary(done));
            if (done.WasCancelled) Terminal.Say("Stopped; all that was stored is safe. Run the same command again to import the rest.");
            return done.WasCancelled || (done.Stored == 0 && done.Failed > 0) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    internal static ImportFormat FormatOf(string name) => name switch
    {
        "html" => ImportFormat.Html,
        "text" => ImportFormat.Text,
        "jsonl" => ImportFormat.JsonLines,
        "warc" => ImportFormat.Warc,
        _ => ImportFormat.Auto,
    };

    private static (List<Uri> Pages, List<string> Files) Split(string[] paths)
    {
        var pages = new List<Uri>();
        var files = new List<string>();
        foreach (var path in paths)
            if (Uri.TryCreate(path, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") pages.Add(url);
            else files.Add(path);
        return (pages, files);
    }
}
