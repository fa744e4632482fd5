using System.Diagnostics;

namespace SearchEngine.Storage.Tests;

/// <summary>This executable, started again as a process that owns a data directory until it is killed.</summary>
internal sealed class OtherProcess : IDisposable
{
    public const string OwnCommand = "--own-data-directory";

    private readonly Process _process;

    private OtherProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public static OtherProcess ThatOwns(string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? throw new InvalidOperationException()) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add(OwnCommand);
        start.ArgumentList.Add(path);
        var process = Process.Start(start) ?? throw new InvalidOperationException();
        Assert.Equal("owned", process.StandardOutput.ReadLine());
        return new OtherProcess(process);
    }

    public static int Own(string path)
    {
        using var directory = DataDirectory.Open(path);
        Console.WriteLine("owned");
        Console.ReadLine();
        return 0;
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
