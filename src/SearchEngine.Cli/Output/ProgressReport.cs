namespace SearchEngine.Cli.Output;

/// <summary>Shows how long work is coming on: a changing line on a terminal, a line every ten seconds elsewhere. Thread-safe.</summary>
internal sealed class ProgressReport(TimeProvider time)
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private long _shown = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    public void Show(Func<string> describe)
    {
        lock (_gate)
        {
            if (time.GetElapsedTime(_shown) < (Terminal.IsInteractive ? OnTerminal : Elsewhere)) return;
            _shown = time.GetTimestamp();
        }
        if (Terminal.IsInteractive) Terminal.SayTransient(describe());
        else Terminal.Say(describe());
    }

    /// <summary>"1,200 of 5,000 (24 %), 310 a second, 12 s left".</summary>
    public string Of(long done, long total)
    {
        var rate = done / Math.Max(0.001, Elapsed.TotalSeconds);
        return total > 0 && rate > 0
            ? $"{done:N0} of {total:N0} ({100 * done / total} %), {rate:N0} a second, {TimeSpan.FromSeconds(Math.Max(0, total - done) / rate):h\\:mm\\:ss} left"
            : $"{done:N0}, {rate:N0} a second";
    }
}
