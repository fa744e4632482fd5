using Lucene.Net.Index;
using SearchEngine.Articles;

namespace SearchEngine.Lucene.Bulk;

/// <summary>A thread that fills batches, and beside it one that adds the full ones; where only one thread is to write, the first does both.</summary>
/// <remarks>Two batches take turns, so the lane waits for the disk only when it is a whole batch ahead of it, and batches are added in their order.</remarks>
internal sealed class Lane : IDisposable
{
    // Enough to go on with while the caller sorts and reads the next ones.
    private const int MostWaiting = 4;

    // Among the waiting, it stands for the end of the batch at hand.
    private static readonly ArticleChange[] EndOfBatch = [];

    private readonly IndexWriter _writer;
    private readonly KnownIds _known;
    private readonly LuceneIndexOptions _options;
    private readonly bool _addsBeside;
    private readonly Action<Exception> _fail;
    private readonly Thread _thread;

    // Guards what follows; waited on and pulsed.
    private readonly object _gate = new();
    private readonly Queue<ArticleChange[]> _waiting = new();
    private ArticleBatch? _spare;
    private bool _isWorking;
    private bool _hasFailed;
    private bool _ends;

    // Used by the thread alone, or by the one beside it.
    private ArticleBatch _batch;
    private BatchAdder _adder;
    private bool _isGrown;

    public Lane(IndexWriter writer, KnownIds known, LuceneIndexOptions options, Action<Exception> fail)
    {
        (_writer, _known, _options, _fail) = (writer, known, options, fail);
        _addsBeside = options.WritingThreads > 1;
        (_batch, _adder) = (NewBatch(), new BatchAdder(writer));
        if (_addsBeside) _spare = NewBatch();
        _thread = new Thread(Run) { IsBackground = true, Name = "Bulk lane" };
        _thread.Start();
    }

    /// <summary>Takes changes; waits while too many are waiting. Once disposed it drops them.</summary>
    public void Post(ArticleChange[] changes)
    {
        lock (_gate)
        {
            while (_waiting.Count >= MostWaiting && !_ends) Monitor.Wait(_gate);
            if (_ends) return;
            _waiting.Enqueue(changes);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Has the batch at hand added once all changes are in it.</summary>
    public void BeginFinish() => Post(EndOfBatch);

    /// <summary>Waits until there is nothing left to do.</summary>
    public void AwaitIdle()
    {
        lock (_gate)
            while (_waiting.Count > 0 || _isWorking || IsAdding) Monitor.Wait(_gate);
    }

    /// <summary>Drops what is waiting and filled; waits for what is being added.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _ends = true;
            Monitor.PulseAll(_gate);
        }
        _thread.Join();
        lock (_gate)
            while (IsAdding) Monitor.Wait(_gate);
    }

    private bool IsAdding => _addsBeside && _spare is null;

    private void Run()
    {
        while (TakeNext() is { } changes)
        {
            try
            {
                if (Volatile.Read(ref _hasFailed)) continue;
                if (changes == EndOfBatch) Add();
                else Fill(changes);
            }
            catch (Exception failure)
            {
                Fail(failure);
            }
        }
    }

    private ArticleChange[]? TakeNext()
    {
        lock (_gate)
        {
            _isWorking = false;
            Monitor.PulseAll(_gate);
            while (_waiting.Count == 0 && !_ends)
                if (!Monitor.Wait(_gate, _isGrown ? _options.BulkRest : Timeout.InfiniteTimeSpan)) GiveMemoryBack();
            if (_ends)
            {
                _waiting.Clear();
                return null;
            }
            _isWorking = true;
            return _waiting.Dequeue();
        }
    }

    /// <summary>An import is over, or rests: what its batches have grown to is not needed any more.</summary>
    private void GiveMemoryBack()
    {
        if (_batch.Count > 0 || _batch.Replaced.Count > 0 || IsAdding) return;
        (_batch, _adder) = (NewBatch(), new BatchAdder(_writer));
        if (_addsBeside) _spare = NewBatch();
        _isGrown = false;
    }

    private ArticleBatch NewBatch() => new(storesText: _options.Texts is null);

    private void Fill(ArticleChange[] changes)
    {
        _isGrown = true;
        foreach (var change in changes)
        {
            _batch.Add(change, isKnown: _known.MayHold(change.Id.Value));
            _known.Add(change.Id.Value);
            if (_batch.Size >= _options.BatchSize) Add();
        }
    }

    private void Add()
    {
        if (!_addsBeside)
        {
            _adder.Add(_batch);
            _batch.Clear();
            return;
        }
        var full = _batch;
        _batch = AwaitSpare();
        new Thread(() => AddBeside(full)) { IsBackground = true, Name = "Bulk adder" }.Start();
    }

    private void AddBeside(ArticleBatch full)
    {
        try
        {
            if (!Volatile.Read(ref _hasFailed)) _adder.Add(full);
            full.Clear();
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
        lock (_gate)
        {
            _spare = full;
            Monitor.PulseAll(_gate);
        }
    }

    private ArticleBatch AwaitSpare()
    {
        lock (_gate)
        {
            while (_spare is null) Monitor.Wait(_gate);
            var spare = _spare;
            _spare = null;
            return spare;
        }
    }

    private void Fail(Exception failure)
    {
        Volatile.Write(ref _hasFailed, true);
        _fail(failure);
    }
}
