using System.CommandLine;
using SearchEngine.Cli.Output;
using SearchEngine.Importing;

namespace SearchEngine.Cli.Commands;

internal static class RebuildCommand
{
    public static Command Create()
    {
        var indexOnly = new Option<bool>("--index-only") { Description = "Build the index anew from what is stored, without cleaning and annotating again." };
        var command = new Command("rebuild", "Clean and annotate everything stored by today's rules and build a new index; nothing is fetched.") { indexOnly, NerModelOption.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var tagger = NerModelOption.Load(parsed);
            using var engine = SharedOptions.OpenEngine(parsed, tagger);
            var report = new ProgressReport(TimeProvider.System);
            var progress = new Handler<RebuildProgress>(now => report.Show(() => $"{now.Stage}: {report.Of(now.Done, now.Total)}"));
            var done = await engine.RebuildAsync(new RebuildOptions { RenewArticles = !parsed.GetValue(indexOnly) }, progress, cancellation);
            Terminal.Print($"{done.Renewed:N0} articles changed, {done.Indexed:N0} indexed in {done.Elapsed.TotalSeconds:0.0} s");
            return ExitCode.Done;
        });
        return command;
    }
}

internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", "Show what the data directory holds.");
        command.SetAction(parsed =>
        {
            var path = SharedOptions.DataOf(parsed);
            Terminal.Print($"data directory  {Path.GetFullPath(path)}");
            foreach (var line in DirectoryStatus.Describe(path)) Terminal.Print(line);
            return ExitCode.Done;
        });
        return command;
    }
}

internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Look for damage in store and index, and for differences between them.");
        command.SetAction((parsed, cancellation) =>
        {
            using var engine = SharedOptions.OpenEngine(parsed);
            if (engine.IndexNotice is { } notice) Terminal.Print("Index: " + notice);
            var problems = 0;
            foreach (var problem in engine.Verify(cancellation))
            {
                Terminal.Print(problem);
                problems++;
            }
            if (problems == 0) Terminal.Print($"Store and index are sound: {engine.Status.Store.Articles:N0} articles.");
            return Task.FromResult(problems == 0 ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }
}

internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "File to write; it must not exist." };
        var command = new Command("backup", "Write a verified copy of the store into one file. The index is not in it: it is built from the store.") { file };
        command.SetAction((parsed, cancellation) =>
        {
            var target = parsed.GetRequiredValue(file);
            if (File.Exists(target)) throw new UsageException($"'{target}' exists. Name a new file, or delete it first.");
            using var store = StoreAccess.Open(parsed);
            store.Store.BackupTo(target, cancellation);
            Terminal.Print($"{store.Store.Status.Articles:N0} articles, {new FileInfo(target).Length / 1e6:N1} MB: {target}");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}

internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A file that 'backup' wrote." };
        var command = new Command("restore", "Replace the content of the data directory by a backup and build the index.") { file };
        command.SetAction((parsed, cancellation) =>
        {
            var source = parsed.GetRequiredValue(file);
            if (!File.Exists(source)) throw new UsageException($"'{source}' does not exist. Name a file that 'backup' wrote.");
            ArticleEngine.Restore(SharedOptions.DataOf(parsed), source, cancellation);
            using var engine = SharedOptions.OpenEngine(parsed);
            engine.WaitUntilSearchable(cancellation);
            Terminal.Print($"{engine.Status.Store.Articles:N0} articles restored and indexed.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
