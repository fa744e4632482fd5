using System.Diagnostics;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Reannotating;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Tests;

/// <summary>This executable, started again as a process that imports a file and prints every acknowledged article, or annotates everything again and prints a line for every batch.</summary>
internal sealed class ImportingProcess : IDisposable
{
    public const string Command = "--import";
    public const string ReannotateCommand = "--reannotate";

    private readonly Process _process;

    private ImportingProcess(Process process) => _process = process;

    public static ImportingProcess Start(string data, string file) => Start([Command, data, file]);

    public static ImportingProcess StartReannotating(string data) => Start([ReannotateCommand, data]);

    private static ImportingProcess Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? throw new InvalidOperationException()) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return new ImportingProcess(Process.Start(start) ?? throw new InvalidOperationException());
    }

    public static async Task<int> ImportAsync(string data, string file)
    {
        using var engine = ArticleEngine.Open(new EngineOptions { DataPath = data });
        var report = await new ImportPipeline(engine, new ImportOptions { BatchSize = 16 }).RunAsync([ImportSource.FromPath(file)], new Acknowledgements());
        Console.Out.WriteLine($"done {report.Stored}");
        Console.Out.Flush();
        return 0;
    }

    public static async Task<int> ReannotateAsync(string data)
    {
        using var engine = ArticleEngine.Open(new EngineOptions { DataPath = data });
        await engine.ReannotateAsync(new ReannotationOptions { BatchSize = 8 }, new Acknowledgements());
        return 0;
    }

    /// <summary>Ids printed until the process ended by itself or was killed after so many of them.</summary>
    public (List<string> Acknowledged, bool WasKilled) KillAfter(int articles)
    {
        var acknowledged = new List<string>();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (!line.StartsWith("stored ", StringComparison.Ordinal)) continue;
            acknowledged.Add(line["stored ".Length..]);
            if (acknowledged.Count == articles) _process.Kill();
        }

        _process.WaitForExit();
        return (acknowledged, _process.ExitCode != 0);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private sealed class Acknowledgements : IProgress<ImportEvent>, IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value)
        {
            Console.Out.WriteLine($"stored {value.Done}");
            Console.Out.Flush();
        }

        public void Report(ImportEvent value)
        {
            if (value is not ImportEvent.Stored stored) return;
            Console.Out.WriteLine($"stored {stored.Id}");
            Console.Out.Flush();
        }
    }
}
