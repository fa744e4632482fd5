using System.Diagnostics;
using System.Text;

namespace SearchEngine.Cli.Tests;

/// <summary>What a run of the executable printed.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors);

/// <summary>Runs the real executable in a process of its own.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "searchengine.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Remove("SEARCHENGINE_DATA");
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    public static Task<Outcome> RunAsync(params string[] arguments) => RunAsync(input: null, arguments);

    public static async Task<Outcome> RunAsync(string? input, string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null) await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(timeout.Token);
        return new Outcome(process.ExitCode, await output, await errors);
    }
}
