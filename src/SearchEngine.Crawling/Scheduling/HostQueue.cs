using SearchEngine.Articles.Frontier;

namespace SearchEngine.Crawling.Scheduling;

/// <summary>The frontier's entries of one host in order, without those that are being stored or wait for another try.</summary>
/// <remarks>Not thread-safe; a host's lane is its only user.</remarks>
internal sealed class HostQueue(string authority, IFrontierStore frontier, TimeProvider time)
{
    // Small, so that fresh pages found meanwhile do not wait behind old ones for long.
    private const int BatchSize = 16;

    private readonly Queue<FrontierEntry> _batch = new();
    private readonly Dictionary<Uri, Task> _held = [];
    private readonly Dictionary<Uri, (long From, TimeSpan Wait)> _deferred = [];

    /// <summary>The next entry; waits for one that is deferred or may come from a page being stored. Null when nothing is left.</summary>
    public async Task<FrontierEntry?> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            await ReapAsync();
            if (_batch.TryDequeue(out var entry)) return entry;

            foreach (var candidate in frontier.Peek(authority, BatchSize + _held.Count + _deferred.Count))
                if (!_held.ContainsKey(candidate.Url) && IsDue(candidate.Url)) _batch.Enqueue(candidate);
            if (_batch.Count > 0) continue;
            if (_held.Count == 0 && _deferred.Count == 0) return null;
            await WaitAsync(cancellation);
        }
    }

    /// <summary>Keeps an entry out of the queue while a task works on it.</summary>
    public void Hold(Uri url, Task task) => _held[url] = task;

    /// <summary>Keeps an entry out of the queue for some time.</summary>
    public void Defer(Uri url, TimeSpan wait) => _deferred[url] = (time.GetTimestamp(), wait);

    /// <summary>Waits for the tasks that are under way; their exceptions come out here.</summary>
    public async Task DrainAsync()
    {
        _batch.Clear();
        var held = _held.Values.ToArray();
        _held.Clear();
        await Task.WhenAll(held);
    }

    private async Task ReapAsync()
    {
        foreach (var (url, task) in _held.Where(pair => pair.Value.IsCompleted).ToArray())
        {
            _held.Remove(url);
            await task;
        }
    }

    private bool IsDue(Uri url)
    {
        if (!_deferred.TryGetValue(url, out var deferred)) return true;
        if (time.GetElapsedTime(deferred.From) < deferred.Wait) return false;
        _deferred.Remove(url);
        return true;
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        var waits = new List<Task>(_held.Values);
        if (_deferred.Count > 0)
        {
            var first = _deferred.Values.Min(deferred => deferred.Wait - time.GetElapsedTime(deferred.From));
            waits.Add(Task.Delay(first > TimeSpan.Zero ? first : TimeSpan.Zero, time, cancellation));
        }
        await Task.WhenAny(waits).WaitAsync(cancellation);
    }
}
