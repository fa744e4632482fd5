using System.Collections.Concurrent;

namespace SearchEngine.Samples.Hosting;

/// <summary>The newest requests, oldest first. Thread-safe.</summary>
internal sealed class RequestLog
{
    private const int Capacity = 100_000;
    private readonly ConcurrentQueue<RequestRecord> _records = new();

    public IReadOnlyList<RequestRecord> Snapshot() => _records.ToArray();

    public void Add(RequestRecord request)
    {
        _records.Enqueue(request);
        while (_records.Count > Capacity && _records.TryDequeue(out _))
        {
        }
    }
}
