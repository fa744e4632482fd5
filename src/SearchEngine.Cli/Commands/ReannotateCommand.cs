using System.CommandLine;
using SearchEngine.Cli.Output;
using SearchEngine.Importing;
using SearchEngine.Importing.Reannotating;

namespace SearchEngine.Cli.Commands;

internal static class ReannotateCommand
{
    public static Command Create()
    {
        var preview = new Option<bool>("--preview") { Description = "Only show what would change; also while another process works on the data directory." };
        var yes = new Option<bool>("--yes") { Description = "Go ahead without asking." };
        var command = new Command("reannotate", "Annotate everything stored by today's knowledge; only articles that change are written and indexed, nothing is cleaned or fetched again.") { preview, yes, NerModelOption.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var tagger = NerModelOption.Load(parsed);
            if (parsed.GetValue(preview))
            {
                ReannotationText.Print(await ArticleEngine.PreviewReannotationAsync(SharedOptions.DataOf(parsed), SharedOptions.LoadKnowledge(parsed), tagger, TimeProvider.System, progress: Progress("preview"), cancellation: cancellation), isDone: false);
                return ExitCode.Done;
            }

            if (!parsed.GetValue(yes) && !Terminal.CanAsk)
                throw new UsageException("reannotate asks before it writes, and there is nobody to ask here. Give --preview to see what would change, or --yes to go ahead.");
            // Opening makes a directory that is not there; this is no reason to.
            using (StoreAccess.Open(parsed)) { }
            using var engine = SharedOptions.OpenEngine(parsed, tagger);
            return parsed.GetValue(yes) || await IsWantedAsync(engine, cancellation) ? await RunAsync(engine, cancellation) : ExitCode.Done;
        });
        return command;
    }

    private static async Task<bool> IsWantedAsync(ArticleEngine engine, CancellationToken cancellation)
    {
        var plan = await engine.ReannotateAsync(new ReannotationOptions { IsPreview = true }, Progress("preview"), cancellation);
        ReannotationText.Print(plan, isDone: false);
        return plan.Changed > 0 && Terminal.Ask($"Change {plan.Changed:N0} articles?");
    }

    private static async Task<int> RunAsync(ArticleEngine engine, CancellationToken cancellation)
    {
        var done = await engine.ReannotateAsync(progress: Progress("articles"), cancellation: cancellation);
        engine.WaitUntilSearchable(cancellation);
        ReannotationText.Print(done, isDone: true);
        return ExitCode.Done;
    }

    private static Handler<RebuildProgress> Progress(string stage)
    {
        var report = new ProgressReport(TimeProvider.System);
        return new Handler<RebuildProgress>(now => report.Show(() => $"{stage}: {report.Of(now.Done, now.Total)}"));
    }
}
