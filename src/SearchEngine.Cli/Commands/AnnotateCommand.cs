using System.CommandLine;
using SearchEngine.Cli.Output;
using SearchEngine.Entities;
using SearchEngine.Entities.Tagging;
using SearchEngine.Importing.Output;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Cli.Commands;

internal static class AnnotateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "JSON Lines with id, title, text and published; - for standard input." };
        var explain = new Option<bool>("--explain") { Description = "Print for people each entity with every mention, its place, its rule and the words around it, and the names taken for nothing." };
        var json = new Option<bool>("--json") { Description = "With --explain: print it as one JSON object an article." };
        var command = new Command("annotate", "Find countries, people and organisations in JSON Lines and print one JSON line each; index nothing.") { file, OutputFile.Option, explain, json, NerModelOption.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new AnnotateOptions
            {
                Format = !parsed.GetValue(explain) ? AnnotateFormat.Lines : parsed.GetValue(json) ? AnnotateFormat.ExplanationLines : AnnotateFormat.Explanation,
                Columns = OutputFile.IsTerminal(parsed) ? Math.Max(40, Console.WindowWidth) : null,
            };
            using var tagger = NerModelOption.Load(parsed);
            var annotator = new EntityAnnotator(SharedOptions.LoadKnowledge(parsed), tagger ?? (INameTagger)BuiltInTagger.Shared);
            var source = ImportSource.FromPath(parsed.GetRequiredValue(file), ImportFormat.JsonLines);
            var progress = new OutputProgress(new ProgressReport(TimeProvider.System), OutputFile.IsTerminal(parsed));
            var writer = new AnnotateWriter(annotator, TimeProvider.System, options);
            var done = await OutputFile.WriteAsync(parsed, output => writer.WriteAsync(source, output, progress, progress, cancellation));
            Terminal.Say($"{done.Written:N0} {(options.Format == AnnotateFormat.Lines ? "lines written" : "articles explained")}, {done.Refused:N0} could not be read");
            return done.Written == 0 && done.Refused > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }
}
