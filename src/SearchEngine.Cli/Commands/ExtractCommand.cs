using System.CommandLine;
using SearchEngine.Cleaning;
using SearchEngine.Cli.Output;
using SearchEngine.Importing.Output;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Cli.Commands;

internal static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files of HTML (also .gz), archives of them (.zip, .warc), folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var explain = new Option<bool>("--explain") { Description = "Print for people how each page was read: the metadata and where it was found, and each piece of text with the rule that dropped it." };
        var json = new Option<bool>("--json") { Description = "With --explain: print it as one JSON object a page." };
        var html = new Option<string?>("--html") { Description = "Folder to write each article to as a clean HTML page, ID.html; pages of the same name in it are replaced." };
        var command = new Command("extract", "Clean HTML pages and print one JSON line each; index nothing.") { paths, OutputFile.Option, explain, json, html };
        command.SetAction(async (parsed, cancellation) =>
        {
            var given = parsed.GetRequiredValue(paths);
            var options = new ExtractOptions
            {
                Format = !parsed.GetValue(explain) ? ExtractFormat.Lines : parsed.GetValue(json) ? ExtractFormat.ExplanationLines : ExtractFormat.Explanation,
                Columns = OutputFile.IsTerminal(parsed) ? Math.Max(40, Console.WindowWidth) : null,
                HtmlFolder = parsed.GetValue(html),
            };
            // What is written is not read, wherever it lies.
            string[] leaveOut = [.. new[] { OutputFile.PathOf(parsed), options.HtmlFolder }.OfType<string>().Select(static path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))];
            RefuseOverwriting(given, OutputFile.PathOf(parsed), options.HtmlFolder);
            var sources = given.Select(path => ImportSource.FromPath(path, leaveOut: leaveOut)).ToList();
            var progress = new OutputProgress(new ProgressReport(TimeProvider.System), OutputFile.IsTerminal(parsed));
            var writer = new ExtractWriter(new ArticleCleaner(), TimeProvider.System, options);
            var done = await OutputFile.WriteAsync(parsed, output => writer.WriteAsync(sources, output, progress, progress, cancellation));
            Terminal.Say($"{done.Written:N0} {(options.Format == ExtractFormat.Lines ? "lines written" : "pages explained")}, {done.Refused:N0} without an article");
            return given.Any(IsMissing) || (done.Written == 0 && done.Refused > 0) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static bool IsMissing(string path) => path != "-" && !File.Exists(path) && !Directory.Exists(path);

    private static void RefuseOverwriting(string[] inputs, string? output, string? htmlFolder)
    {
        foreach (var input in inputs.Where(static input => input != "-").Select(Path.GetFullPath))
        {
            if (output is not null && Path.GetFullPath(output) == input) throw new UsageException($"'{output}' is read; it cannot be written to as well. Give another file to --out.");
            if (htmlFolder is not null && Path.TrimEndingDirectorySeparator(Path.GetFullPath(htmlFolder)) is var folder && (Path.TrimEndingDirectorySeparator(input) == folder || Path.GetDirectoryName(input) == folder))
                throw new UsageException($"'{htmlFolder}' holds what is read, which could be replaced. Give another folder to --html.");
        }
    }
}
