using SearchEngine.Importing.Pipeline;

namespace SearchEngine.Cli.Output;

/// <summary>Tells of an import: what was left out and why, at once; what was stored, line by line when asked for.</summary>
/// <param name="report">Where counts are shown.</param>
/// <param name="printStored">Print <c>stored ID NAME</c> for each article once it is durable.</param>
/// <param name="quiet">Leave out what is no article.</param>
internal sealed class ImportProgress(ProgressReport report, bool printStored, bool quiet = false) : IProgress<ImportEvent>
{
    private long _stored, _skipped, _failed;

    public void Report(ImportEvent value)
    {
        switch (value)
        {
            case ImportEvent.Stored { IsFurtherPage: true }:
                // The article was told of with the page that made it one.
                break;
            case ImportEvent.Stored stored:
                _stored++;
                if (printStored) Terminal.Print($"stored {stored.Id} {stored.Name}");
                break;
            case ImportEvent.Skipped skipped:
                _skipped++;
                if (!quiet) Terminal.Say($"skipped {skipped.Name}: {skipped.Reason}: {skipped.Detail}");
                break;
            case ImportEvent.Failed failed:
                _failed++;
                Terminal.Say($"failed {failed.Name}: {failed.Detail}");
                break;
        }
        report.Show(() => $"{_stored:N0} stored, {_skipped:N0} skipped, {_failed:N0} failed, {_stored / Math.Max(0.001, report.Elapsed.TotalSeconds):N0} a second");
    }

    public static string Summary(ImportReport done) =>
        $"{done.Stored:N0} stored ({done.Unchanged:N0} of them unchanged){(done.Joined == 0 ? "" : $", {done.Joined:N0} further pages joined")}, {done.Skipped:N0} skipped, {done.Failed:N0} failed in {done.Elapsed.TotalSeconds:0.0} s, {done.Stored / Math.Max(0.001, done.Elapsed.TotalSeconds):N0} a second";
}
