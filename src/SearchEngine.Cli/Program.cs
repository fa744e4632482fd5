using System.CommandLine;
using SearchEngine.Cli.Commands;
using SearchEngine.Cli.Output;

namespace SearchEngine.Cli;

/// <summary>The executable: reads the command line and puts the stages together.</summary>
internal static class Program
{
    // A batch being written when Ctrl-C comes may take this long.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(30);

    private static async Task<int> Main(string[] arguments)
    {
        var parsed = RootCommandOf().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Terminal.Error($"{error.Message} See 'searchengine --help'.");
            return ExitCode.WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToEnd });
        }
        catch (Exception exception) when (Failures.Explain(exception) is { } explanation)
        {
            Terminal.Error(explanation);
            return exception is UsageException ? ExitCode.WrongUsage : ExitCode.Failed;
        }
    }

    private static RootCommand RootCommandOf() => new("Full-text search over news articles with facets for country, leader, person and organisation.")
    {
        SharedOptions.Data,
        DemoCommand.Create(),
        CrawlCommand.Create(),
        ImportCommand.Create(),
        ExtractCommand.Create(),
        AnnotateCommand.Create(),
        SearchCommand.Create(),
        BenchCommand.Create(),
        ServeCommand.Create(),
        RebuildCommand.Create(),
        ReannotateCommand.Create(),
        StatusCommand.Create(),
        VerifyCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        KeysCommand.Create(),
        HealthCommand.Create(),
    };
}
