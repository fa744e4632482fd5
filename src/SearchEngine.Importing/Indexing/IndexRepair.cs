using Microsoft.Extensions.Logging;

namespace SearchEngine.Importing.Indexing;

/// <summary>Finds damage in an index that serves, and has it built again from the store while what is sound of it goes on serving.</summary>
/// <remarks>It looks at every file once after an opening, and whenever a search fails in a way that damage could explain. Thread-safe.</remarks>
internal sealed partial class IndexRepair : IDisposable
{

    private readonly LiveIndex _index;
    private readonly Func<CancellationToken, Task> _rebuild;
    private readonly TimeSpan _retryAfter;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _checking = new();
    private readonly Lock _gate = new();
    private readonly List<Task> _work = [];
    private OpenedIndex? _sound;
    private long _soundAt;
    private OpenedIndex? _damaged;
    private string? _damage;

    /// <param name="index">The index.</param>
    /// <param name="rebuild">Builds it again beside itself and swaps it in.</param>
    /// <param name="retryAfter">Pause after a rebuild that failed.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it reports.</param>
    public IndexRepair(LiveIndex index, Func<CancellationToken, Task> rebuild, TimeSpan retryAfter, TimeProvider time, ILogger logger)
    {
        (_index, _rebuild, _retryAfter, _time, _logger) = (index, rebuild, retryAfter, time, logger);
        index.Suspect = (opened, exception) => Check(opened, TrustFor(exception));
    }

    /// <summary>What is damaged and being built again; null when nothing is known to be.</summary>
    public string? Problem
    {
        get
        {
            lock (_gate) return _damage;
        }
    }

    /// <summary>Reads an index through in the background.</summary>
    public void Watch(OpenedIndex opened) => Begin(() => Check(opened, TimeSpan.Zero));

    public void Dispose()
    {
        Task[] work;
        lock (_gate)
        {
            if (_stop.IsCancellationRequested) return;
            _stop.Cancel();
            work = [.. _work];
        }

        Task.WaitAll(work);
        _stop.Dispose();
    }

    // How long ago a sound check may be to speak against damage: a file that ends too early is damage for sure, most other failures are not.
    private static TimeSpan TrustFor(Exception exception) => (exception.InnerException ?? exception) switch
    {
        EndOfStreamException => TimeSpan.Zero,
        IOException => TimeSpan.FromSeconds(5),
        _ => TimeSpan.FromMinutes(1),
    };

    private string? Check(OpenedIndex opened, TimeSpan trusted)
    {
        if (KnownOf(opened) is { } known) return known;
        lock (_checking)
        {
            if (KnownOf(opened) is { } found) return found;
            if (ReferenceEquals(_sound, opened) && _time.GetElapsedTime(_soundAt) < trusted) return null;
            string? damage;
            try
            {
                damage = opened.FindDamage(_stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                return null;
            }

            if (damage is null)
            {
                (_sound, _soundAt) = (opened, _time.GetTimestamp());
                return null;
            }

            lock (_gate) (_damaged, _damage) = (opened, damage);
        }

        Begin(() => RepairAsync(opened));
        return KnownOf(opened);
    }

    private string? KnownOf(OpenedIndex opened)
    {
        lock (_gate) return ReferenceEquals(_damaged, opened) ? _damage : null;
    }

    private async Task RepairAsync(OpenedIndex opened)
    {
        Log.Damaged(_logger, KnownOf(opened) ?? "");
        // An index that was opened again was looked at when it was.
        while (!_stop.IsCancellationRequested && _index.IsOpen(opened))
        {
            try
            {
                await _rebuild(_stop.Token);
                Log.Repaired(_logger);
                break;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                if (_stop.IsCancellationRequested) return;
                Log.Failed(_logger, exception, exception.Message);
            }

            await Task.Delay(_retryAfter, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        lock (_gate) (_damaged, _damage) = (null, null);
    }

    private void Begin(Action work) => Begin(() =>
    {
        work();
        return Task.CompletedTask;
    });

    private void Begin(Func<Task> work)
    {
        lock (_gate)
        {
            if (_stop.IsCancellationRequested) return;
            _work.RemoveAll(static each => each.IsCompleted);
            _work.Add(Task.Run(work));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3111, LogLevel.Error, "{Damage} The index is built again from the store while the rest of it serves.")]
        public static partial void Damaged(ILogger logger, string damage);

        [LoggerMessage(3112, LogLevel.Information, "The damaged index was replaced by one built from the store.")]
        public static partial void Repaired(ILogger logger);

        [LoggerMessage(3113, LogLevel.Error, "The damaged index could not be built again: {Reason} It is tried again; stored articles are safe.")]
        public static partial void Failed(ILogger logger, Exception error, string reason);
    }
}
