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
    private readonly LiveIndex _index;
    private readonly IndexFollowerOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Thread _thread;

    // Held while the store is written, so that changes are handed over in the order of their sequences.
    private readonly Lock _saving = new();

    // Guards everything below; waited on and pulsed.
    private readonly object _gate = new();
    private readonly Queue<ArticleChange> _pending = new();
    private TaskCompletionSource? _handover;
    private OpenedRebuild? _next;
    private OpenedIndex? _nextOf;
    private bool _live;
    private bool _stopping;
    private bool _mustOpen = true;
    private long _applied;
    private long _visible;
    // Somebody waits for this change, and those before it, to be found.
    private long _awaited;
    private string? _problem;

    // Used by the thread alone.
    private long _firstUnseen;
    private long _firstUncommitted;
    private int _uncommitted;
    private bool _isUnseen;
    private TimeSpan _lastRefresh;

    public IndexFollower(ArticleStore store, LiveIndex index, IndexFollowerOptions options, TimeProvider time, ILogger logger)
    {
        (_store, _index, _options, _time, _logger) = (store, index, options, time, logger);
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

    /// <summary>Hears of every opening, on the follower's thread.</summary>
    public Action<OpenedIndex>? Opened { get; set; }

    /// <summary>Opens the index on the calling thread, then follows the store on its own.</summary>
    /// <exception cref="IndexUnavailableException">The index cannot be opened.</exception>
    public void Start()
    {
        try
        {
            OpenIndex();
        }
        catch (Exception e) when (e is (IOException and not StoreException) or UnauthorizedAccessException)
        {
            throw new IndexUnavailableException($"The index cannot be opened: {e.Message.TrimEnd('.')}. Check permissions and free space of the data directory; it can be deleted, it is built again from the store.", e);
        }

        _thread.Start();
    }

    /// <summary>Writes to the store and hands the changes over. Waits while the index is too far behind in live work.</summary>
    /// <param name="save">Writes, and returns what changed.</param>
    /// <param name="isAwaited">Whether somebody will look for the changes at once, as opposed to a long import.</param>
    public IReadOnlyList<T> Save<T>(Func<ArticleStore, IReadOnlyList<T>> save, bool isAwaited = false)
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
                if (isAwaited && changes.Count > 0) _awaited = Math.Max(_awaited, changes[^1].Sequence);
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
            _awaited = Math.Max(_awaited, sequence);
            while (_visible < sequence || _index.Incomplete is not null)
            {
                cancellation.ThrowIfCancellationRequested();
                if (_problem is { } problem) throw new IndexUnavailableException($"The index does not follow the store: {problem}");
                ObjectDisposedException.ThrowIf(_stopping, this);
                Monitor.Wait(_gate);
            }
        }
    }

    /// <summary>Lets a complete generation take over, between two batches, and waits until it has.</summary>
    /// <param name="next">The generation.</param>
    /// <param name="of">The index it was begun beside.</param>
    public async Task AdoptAsync(OpenedRebuild next, OpenedIndex of)
    {
        Task done;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping, this);
            if (_handover is not null) throw new InvalidOperationException("Another generation is waiting to take over.");
            _handover = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            done = _handover.Task;
            (_next, _nextOf) = (next, of);
            Monitor.PulseAll(_gate);
        }

        await done;
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
                if (!Step()) break;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Log.Failed(_logger, e, e.Message);
                if (!PauseAfter(e)) break;
            }
        }

        lock (_gate) _handover?.TrySetException(new ObjectDisposedException(nameof(IndexFollower)));
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
        _index.Open();
        if (_index.Opened.Notice is { } notice) Log.Rebuilding(_logger, notice);
        if (_index.Opened.Writer.CommittedSequence > _store.LastSequence)
        {
            Log.Rebuilding(_logger, "The index knows changes that the store does not.");
            var empty = _index.Opened.BeginRebuild();
            using (empty.Lifetime) empty.Complete();
        }

        _mustOpen = false;
        // Opened empty beside a store that is not: set aside, lost, or never committed.
        var missing = _index.Opened.Writer.CommittedSequence == 0 ? _store.LastSequence : 0;
        _index.Incomplete = missing == 0 ? null : $"The index is being built from the store's {_store.Status.Articles:N0} articles; searches are answered when it is complete.";
        Opened?.Invoke(_index.Opened);
        Begin(_index.Opened.Writer.CommittedSequence);
    }

    private void TakeNext()
    {
        TaskCompletionSource? handover;
        OpenedRebuild? next;
        lock (_gate)
        {
            (handover, next) = (_handover, _next);
            if (handover is null || next is null) return;
            var isStale = !ReferenceEquals(_nextOf, _index.Opened);
            (_handover, _next, _nextOf) = (null, null, null);
            if (isStale)
            {
                handover.SetException(new IndexUnavailableException("The index failed and was opened again while its next generation was built. Run 'rebuild' once more."));
                return;
            }
        }

        try
        {
            next.Complete();
        }
        catch (Exception e)
        {
            handover.SetException(e);
            throw;
        }

        Begin(_index.Opened.Writer.CommittedSequence);
        handover.SetResult();
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
            Monitor.PulseAll(_gate);
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
                    if (_handover is not null) return true;
                    if (_stopping) return false;
                }
            }

            lock (_saving)
            {
                if (_store.LastSequence > _applied) continue;
                lock (_gate)
                {
                    if (_handover is not null) return true;
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
        _index.Opened.Writer.Apply(changes);
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
            if (_pending.Count == 0 && !_stopping && _handover is null && _live && wait > TimeSpan.Zero) Monitor.Wait(_gate, wait);
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
        if (_isUnseen && _time.GetElapsedTime(_firstUnseen) >= Later(_options.RefreshAfter, _lastRefresh * RefreshesPauseFor()))
            Refresh();
    }

    /// <summary>How many times as long as opening a view takes the next one has to wait.</summary>
    private int RefreshesPauseFor()
    {
        lock (_gate)
        {
            if (_live && _pending.Count == 0) return 0;
            // While changes queue up, at most a tenth of the time goes into opening views; a third when somebody looks for what is applied by now.
            return _awaited > _visible && _awaited <= _applied ? 2 : 9;
        }
    }

    private void Refresh()
    {
        // What is written now need not be written later: only the opening is done for the sake of who looks.
        _index.Opened.Writer.Flush();
        var begun = _time.GetTimestamp();
        _index.Opened.Writer.Refresh();
        _lastRefresh = _time.GetElapsedTime(begun);
        _isUnseen = false;
        lock (_gate)
        {
            _visible = _applied;
            if (_live) _index.Incomplete = null;
            Monitor.PulseAll(_gate);
        }
    }

    private void Commit()
    {
        if (_uncommitted == 0) return;
        _index.Opened.Writer.Commit();
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

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Earlier(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Error, "The index does not follow the store: {Reason} It is opened again and catches up; stored articles are safe.")]
        public static partial void Failed(ILogger logger, Exception error, string reason);

        [LoggerMessage(3102, LogLevel.Warning, "{Reason} It is built again from the store.")]
        public static partial void Rebuilding(ILogger logger, string reason);
    }
}
