using SearchEngine.Importing.Output;
using SearchEngine.Importing.Pipeline;

namespace SearchEngine.Cli.Output;

/// <summary>Tells of lines being written: what could not be read and what holds no article, at once; how far it has come, now and then.</summary>
/// <param name="report">Where counts are shown.</param>
/// <param name="isTerminal">The lines themselves go to the terminal, which shows well enough how far they are.</param>
internal sealed class OutputProgress(ProgressReport report, bool isTerminal) : IProgress<ImportEvent>, IProgress<OutputReport>
{
    public void Report(ImportEvent value)
    {
        switch (value)
        {
            case ImportEvent.Skipped skipped:
                Terminal.Say($"skipped {skipped.Name}: {skipped.Reason}: {skipped.Detail}");
                break;
            case ImportEvent.Failed failed:
                Terminal.Say($"failed {failed.Name}: {failed.Detail}");
                break;
        }
    }

    public void Report(OutputReport value)
    {
        if (!isTerminal) report.Show(() => $"{value.Written:N0} lines written, {value.Refused:N0} refused, {value.Written / Math.Max(0.001, report.Elapsed.TotalSeconds):N0} a second");
    }
}
