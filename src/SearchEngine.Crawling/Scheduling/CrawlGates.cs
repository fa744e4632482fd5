namespace SearchEngine.Crawling.Scheduling;

/// <summary>The limits that all hosts of a run share.</summary>
internal sealed class CrawlGates(CrawlOptions options, Action budgetSpent) : IDisposable
{
    /// <summary>Requests under way.</summary>
    public SemaphoreSlim Requests { get; } = new(options.Concurrency);

    /// <summary>Pages in memory that are being read and stored.</summary>
    public SemaphoreSlim Stores { get; } = new(options.Concurrency * 2);

    /// <summary>Pages that may still be stored.</summary>
    public PageBudget Budget { get; } = new(options.MaxPages);

    /// <summary>Spends a reserved page; the last one ends the fetching.</summary>
    public void Spend()
    {
        if (Budget.Spend()) budgetSpent();
    }

    public void Dispose()
    {
        Requests.Dispose();
        Stores.Dispose();
        Budget.Dispose();
    }
}
