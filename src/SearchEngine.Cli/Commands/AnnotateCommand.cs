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
        var command = new Command("annotate", "Find countries, people and organisations in JSON Lines and print one JSON line each; index nothing.") { file, OutputFile.Option, NerModelOption.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var tagger = NerModelOption.Load(parsed);
            var knowledge = KnowledgeBase.Load(Path.Combine(SharedOptions.DataOf(parsed), "knowledge"));
            var source = ImportSource.FromPath(parsed.GetRequiredValue(file), ImportFormat.JsonLines);
            var progress = new OutputProgress(new ProgressReport(TimeProvider.System), OutputFile.IsTerminal(parsed));
            var writer = new AnnotateWriter(new EntityAnnotator(knowledge, tagger ?? (INameTagger)BuiltInTagger.Load()), TimeProvider.System);
            var done = await OutputFile.WriteAsync(parsed, output => writer.WriteAsync(source, output, progress, progress, cancellation));
            Terminal.Say($"{done.Written:N0} lines written, {done.Refused:N0} could not be read");
            return done.Written == 0 && done.Refused > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }
}
