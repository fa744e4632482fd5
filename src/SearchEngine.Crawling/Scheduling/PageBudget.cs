namespace SearchEngine.Crawling.Scheduling;

/// <summary>Sees to it that no more pages are stored than wanted, with many fetched at the same time.</summary>
internal sealed class PageBudget(long? pages) : IDisposable
{
    // int.MaxValue pages are two years at thirty a second.
    private readonly SemaphoreSlim? _free = pages is { } limit ? new SemaphoreSlim((int)Math.Min(limit, int.MaxValue)) : null;
    private long _spent;

    /// <summary>Whether every page was spent.</summary>
    public bool IsSpent => pages is { } limit && Interlocked.Read(ref _spent) >= limit;

    /// <summary>Waits for a page that is neither spent nor reserved.</summary>
    public Task ReserveAsync(CancellationToken cancellation) => _free?.WaitAsync(cancellation) ?? Task.CompletedTask;

    /// <summary>Gives a reserved page back.</summary>
    public void Release() => _free?.Release();

    /// <summary>Spends a reserved page. True when it was the last.</summary>
    public bool Spend()
    {
        Interlocked.Increment(ref _spent);
        return IsSpent;
    }

    public void Dispose() => _free?.Dispose();
}
