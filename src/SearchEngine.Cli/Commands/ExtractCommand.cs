using System.CommandLine;
using SearchEngine.Cleaning;
using SearchEngine.Cli.Output;
using SearchEngine.Importing.Output;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Cli.Commands;

internal static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "HTML files (also .gz), folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("extract", "Clean HTML files and print one JSON line each; index nothing.") { paths, OutputFile.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var output = OutputFile.Open(parsed);
            var sources = parsed.GetRequiredValue(paths).Select(static path => ImportSource.FromPath(path)).ToList();
            var problems = new ImportProgress(new ProgressReport(TimeProvider.System), printStored: false);
            var done = await new ExtractWriter(new ArticleCleaner(), TimeProvider.System).WriteAsync(sources, output, problems, cancellation);
            Terminal.Say($"{done.Written:N0} lines written, {done.Refused:N0} without an article");
            return done.Written == 0 && done.Refused > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }
}
