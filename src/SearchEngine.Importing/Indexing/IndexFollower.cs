using Microsoft.Extensions.Logging;
using SearchEngine.Articles;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Indexing;

/// <summary>Keeps the index in step with the store, on a thread of its own.</summary>
/// <remarks>
/// Two ways: <em>live</em>, changes are handed over in memory as they are saved; <em>behind</em> (at start, after a failure, after a
/// rebuild), they are read from the store by sequence. An index that fails never stops the store: it is opened again and catches up.
/// </remarks>
internal sealed partial class IndexFollower : IDisposable
{
    private const int BatchSize = 256;

    private readonly ArticleStore _store;
    private readonly IndexGenerations _generations;
    private readonly IndexFollowerOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Thread _thread;

    // Held while the store is written, so that changes are handed over in the order of their sequences.
    private readonly Lock _saving = new();

    // Guards everything below; waited on and pulsed.
    private readonly object _gate = new();
    private readonly Queue<ArticleChange> _pending = new();
    private IndexGeneration? _next;
    private bool _live;
    private bool _stopping;
    private bool _mustOpen = true;
    private long _applied;
    private long _visible;
    private string? _problem;

    // Used by the thread alone.
    private long _firstUnseen;
    private long _firstUncommitted;
    private int _uncommitted;
    private bool _isUnseen;

    public IndexFollower(ArticleStore store, IndexGenerations generations, IndexFollowerOptions options, TimeProvider time, ILogger logger)
    {
        (_store, _generations, _options, _time, _logger) = (store, generations, options, time, logger);
        _thread = new Thread(Run) { IsBackground = true, Name = "Index follower" };
    }

    /// <summary>What keeps the index from following; null when all is well.</summary>
    public string? Problem
    {
        get
        {
            lock (_gate) return _problem;
        }
    }

    /// <summary>True when every saved change is handed over at once; false while catching up.</summary>
    public bool IsLive
    {
        get
        {
            lock (_gate) return _live;
        }
    }

    /// <summary>Last change that searches can see.</summary>
    public long VisibleSequence
    {
        get
        {
            lock (_gate) return _visible;
        }
    }

    public void Start() => _thread.Start();

    /// <summary>Writes to the store and hands the changes over. Waits while the index is too far behind in live work.</summary>
    public IReadOnlyList<T> Save<T>(Func<ArticleStore, IReadOnlyList<T>> save)
        where T : ArticleChange
    {
        lock (_saving)
        {
            var changes = save(_store);
            lock (_gate)
            {
                while (_live && !_stopping && _pending.Count >= _options.MaxPending) Monitor.Wait(_gate);
                if (!_live) return changes;
                foreach (var change in changes) _pending.Enqueue(change);
                Monitor.PulseAll(_gate);
            }

            return changes;
        }
    }

    /// <summary>Waits until searches see a change.</summary>
    /// <exception cref="IndexUnavailableException">The index failed; the message says how.</exception>
    public void WaitUntilVisible(long sequence, CancellationToken cancellation)
    {
        using var _ = cancellation.Register(Wake);
        lock (_gate)
        {
            while (_visible < sequence)
            {
                cancellation.ThrowIfCancellationRequested();
                if (_problem is { } problem) throw new IndexUnavailableException($"The index does not follow the store: {problem}");
                if (_stopping) throw new ObjectDisposedException(nameof(IndexFollower));
                Monitor.Wait(_gate);
            }
        }
    }

    /// <summary>Lets a complete generation take over, and waits until it has.</summary>
    public void Adopt(IndexGeneration next, CancellationToken cancellation)
    {
        using var _ = cancellation.Register(Wake);
        lock (_gate)
        {
            _next = next;
            _live = false;
            _pending.Clear();
            Monitor.PulseAll(_gate);
            while (_next is not null && !_stopping && !cancellation.IsCancellationRequested) Monitor.Wait(_gate);
            if (_next is null) return;
            _next = null;
        }

        next.Retire();
        cancellation.ThrowIfCancellationRequested();
        throw new ObjectDisposedException(nameof(IndexFollower));
    }

    /// <summary>Applies what is pending, commits and ends. What could not be applied is caught up with at the next start.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_stopping) return;
            _stopping = true;
            Monitor.PulseAll(_gate);
        }

        if (_thread.IsAlive) _thread.Join();
    }

    private void Wake()
    {
        lock (_gate) Monitor.PulseAll(_gate);
    }

    private void Run()
    {
        while (true)
        {
            try
            {
                if (!Step()) return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Log.Failed(_logger, e, e.Message);
                if (!PauseAfter(e)) return;
            }
        }
    }

    /// <summary>One turn of the loop; false when it was the last.</summary>
    private bool Step()
    {
        if (_mustOpen) OpenIndex();
        TakeNext();
        if (!IsLive && !CatchUp())
        {
            Commit();
            return false;
        }

        var batch = TakePending(out var ends);
        if (batch.Count > 0) Apply(batch);
        if (ends)
        {
            Commit();
            return false;
        }

        PublishWhenDue();
        return true;
    }

    private void OpenIndex()
    {
        if (_generations.OpenLive(_store.LastSequence) is { } problem) Log.Rebuilding(_logger, problem);
        _mustOpen = false;
        Begin(_generations.Writer.CommittedSequence);
    }

    private void TakeNext()
    {
        IndexGeneration? next;
        lock (_gate) next = _next;
        if (next is null) return;
        _generations.Adopt(next);
        Begin(next.Index.Writer.CommittedSequence);
        lock (_gate)
        {
            _next = null;
            Monitor.PulseAll(_gate);
        }
    }

    private void Begin(long sequence)
    {
        _isUnseen = false;
        _uncommitted = 0;
        lock (_gate)
        {
            (_applied, _visible) = (sequence, sequence);
            _live = false;
            _pending.Clear();
        }
    }

    /// <summary>Reads what is missing from the store, then goes live. False when it was told to stop before that.</summary>
    private bool CatchUp()
    {
        while (true)
        {
            foreach (var chunk in _store.ReadChanges(_applied, BatchSize).Chunk(BatchSize))
            {
                Apply(chunk);
                PublishWhenDue();
                lock (_gate)
                {
                    if (_next is not null) return true;
                    if (_stopping) return false;
                }
            }

            lock (_saving)
            {
                if (_store.LastSequence > _applied) continue;
                lock (_gate)
                {
                    if (_next is not null) return true;
                    _live = true;
                    _problem = null;
                }
            }

            Refresh();
            return true;
        }
    }

    private void Apply(IReadOnlyList<ArticleChange> changes)
    {
        _generations.Writer.Apply(changes);
        var now = _time.GetTimestamp();
        if (!_isUnseen) (_isUnseen, _firstUnseen) = (true, now);
        if (_uncommitted == 0) _firstUncommitted = now;
        _uncommitted += changes.Count;
        lock (_gate) _applied = changes[^1].Sequence;
    }

    /// <summary>Waits for changes, until something has to be published. Empty when that is so, and when the loop has to look around.</summary>
    private List<ArticleChange> TakePending(out bool ends)
    {
        lock (_gate)
        {
            var wait = TimeUntilDue();
            if (_pending.Count == 0 && !_stopping && _next is null && _live && wait > TimeSpan.Zero) Monitor.Wait(_gate, wait);
            var batch = new List<ArticleChange>(Math.Min(_pending.Count, BatchSize));
            while (batch.Count < BatchSize && _pending.TryDequeue(out var change)) batch.Add(change);
            if (batch.Count > 0) Monitor.PulseAll(_gate);
            ends = _stopping && _pending.Count == 0;
            return batch;
        }
    }

    private TimeSpan TimeUntilDue()
    {
        var wait = TimeSpan.FromMinutes(1);
        if (_isUnseen) wait = Earlier(wait, _options.RefreshAfter - _time.GetElapsedTime(_firstUnseen));
        if (_uncommitted > 0) wait = Earlier(wait, _options.CommitAfter - _time.GetElapsedTime(_firstUncommitted));
        return wait;
    }

    private void PublishWhenDue()
    {
        if (_uncommitted >= _options.CommitAfterChanges || (_uncommitted > 0 && _time.GetElapsedTime(_firstUncommitted) >= _options.CommitAfter))
            Commit();
        if (_isUnseen && _time.GetElapsedTime(_firstUnseen) >= _options.RefreshAfter)
            Refresh();
    }

    private void Refresh()
    {
        _generations.Writer.Refresh();
        _isUnseen = false;
        lock (_gate)
        {
            _visible = _applied;
            Monitor.PulseAll(_gate);
        }
    }

    private void Commit()
    {
        if (_uncommitted == 0) return;
        _generations.Writer.Commit();
        _uncommitted = 0;
    }

    /// <summary>False when there is no need to try again.</summary>
    private bool PauseAfter(Exception error)
    {
        lock (_gate)
        {
            _live = false;
            _pending.Clear();
            _problem = error.Message;
            Monitor.PulseAll(_gate);
            var failed = _time.GetTimestamp();
            while (!_stopping && _options.RetryAfter - _time.GetElapsedTime(failed) is var left && left > TimeSpan.Zero) Monitor.Wait(_gate, left);
            // An index writer that failed may have closed itself: only opening it again is sure to help.
            _mustOpen = true;
            return !_stopping;
        }
    }

    private static TimeSpan Earlier(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Error, "The index does not follow the store: {Reason} It is opened again and catches up; stored articles are safe.")]
        public static partial void Failed(ILogger logger, Exception error, string reason);

        [LoggerMessage(3102, LogLevel.Warning, "The index cannot be used ({Reason}) and is built again from the store.")]
        public static partial void Rebuilding(ILogger logger, string reason);
    }
}
