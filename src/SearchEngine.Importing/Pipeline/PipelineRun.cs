using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using SearchEngine.Importing.Sources;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Pipeline;

/// <summary>One run of the pipeline: items in, events out, with everything between bounded.</summary>
/// <remarks>
/// Items are prepared by several workers, so they overtake each other. One writer collects them into transactions; an event for a
/// stored article is raised only after its transaction is durable. Events are raised one at a time.
/// </remarks>
internal sealed class PipelineRun : IAsyncDisposable
{
    private readonly ImportOptions _options;
    private readonly Func<ImportItem, Prepared> _prepare;
    private readonly Func<IReadOnlyList<Prepared>, IReadOnlyList<ImportEvent.Stored>> _save;
    private readonly IProgress<ImportEvent>? _progress;
    private readonly TimeProvider _time;
    private readonly ByteBudget _budget;
    private readonly Channel<Work> _items;
    private readonly Channel<Result> _results;
    private readonly CancellationTokenSource _broken = new();
    private readonly long _begun;
    private readonly Task _workers;
    private readonly Task _writer;
    private volatile Exception? _fault;
    private int _unprepared;
    private long _stored;
    private long _unchanged;
    private long _joined;
    private long _skipped;
    private long _failed;

    public PipelineRun(
        ImportOptions options,
        Func<ImportItem, Prepared> prepare,
        Func<IReadOnlyList<Prepared>, IReadOnlyList<ImportEvent.Stored>> save,
        IProgress<ImportEvent>? progress,
        TimeProvider time)
    {
        options.Validate();
        (_options, _prepare, _save, _progress, _time) = (options, prepare, save, progress, time);
        _budget = new ByteBudget(options.MaxBytesInFlight);
        _items = Channel.CreateBounded<Work>(new BoundedChannelOptions(options.BatchSize) { SingleReader = false });
        _results = Channel.CreateBounded<Result>(new BoundedChannelOptions(options.BatchSize * 2) { SingleReader = true });
        _begun = time.GetTimestamp();
        _workers = Task.WhenAll(Enumerable.Range(0, options.Workers).Select(_ => Task.Run(WorkAsync)));
        _writer = Task.Run(WriteAsync);
    }

    /// <summary>Hands an item in; waits while the pipeline is full.</summary>
    public ValueTask AddAsync(ImportItem item, CancellationToken cancellation) => AddAsync(new Work(item, null), cancellation);

    /// <summary>Hands an item in and waits for what becomes of it: for an article, until it is durable.</summary>
    public async Task<ImportEvent> ImportAsync(ImportItem item, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<ImportEvent>(TaskCreationOptions.RunContinuationsAsynchronously);
        await AddAsync(new Work(item, done), cancellation);
        return await done.Task;
    }

    /// <summary>Waits until everything handed in is done.</summary>
    /// <exception cref="StoreException">The store could not write; what was not acknowledged is not stored.</exception>
    public async Task<ImportReport> FinishAsync(bool wasCancelled)
    {
        _items.Writer.TryComplete();
        await _workers;
        _results.Writer.TryComplete();
        await _writer;
        return new ImportReport(_stored, _unchanged, _skipped, _failed, _time.GetElapsedTime(_begun), wasCancelled) { Joined = _joined };
    }

    public async ValueTask DisposeAsync()
    {
        _items.Writer.TryComplete();
        await _workers.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _results.Writer.TryComplete();
        await _writer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _broken.Dispose();
    }

    private async ValueTask AddAsync(Work work, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _broken.Token);
        try
        {
            await _budget.TakeAsync(work.Item.Size, either.Token);
            Interlocked.Increment(ref _unprepared);
            try
            {
                await _items.Writer.WriteAsync(work, either.Token);
            }
            catch
            {
                Interlocked.Decrement(ref _unprepared);
                throw;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException && _broken.IsCancellationRequested)
        {
            // The writer has failed: its exception says why.
            if (_fault is { } fault) ExceptionDispatchInfo.Throw(fault);
            throw;
        }
    }

    private async Task WorkAsync()
    {
        await foreach (var work in _items.Reader.ReadAllAsync())
        {
            await _results.Writer.WriteAsync(new Result(Prepare(work.Item), work));
            Interlocked.Decrement(ref _unprepared);
        }
    }

    private Prepared Prepare(ImportItem item)
    {
        if (_broken.IsCancellationRequested) return Prepared.Failed(item.Name, "The import ended early.");
        try
        {
            return _prepare(item);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // One bad article never stops a run; that it came to this is a defect worth reporting.
            return Prepared.Failed(item.Name, $"An unexpected error: {e.GetType().Name}: {e.Message}");
        }
    }

    private async Task WriteAsync()
    {
        var batch = new List<Result>(_options.BatchSize);
        try
        {
            while (await _results.Reader.WaitToReadAsync())
            {
                await CollectAsync(batch);
                Store(batch);
                batch.Clear();
            }
        }
        catch (Exception e)
        {
            _fault = e;
            await _broken.CancelAsync();
            _items.Writer.TryComplete();
            foreach (var result in batch) Fail(result, e);
            // Lets workers that wait for room go on to their end.
            await foreach (var result in _results.Reader.ReadAllAsync()) Fail(result, e);
            throw;
        }
    }

    private void Fail(Result result, Exception error)
    {
        _budget.Give(result.Work.Item.Size);
        result.Work.Done?.TrySetException(error);
    }

    private async ValueTask CollectAsync(List<Result> batch)
    {
        var begun = Stopwatch.GetTimestamp();
        while (batch.Count < _options.BatchSize)
        {
            if (_results.Reader.TryRead(out var result))
            {
                batch.Add(result);
                continue;
            }

            // Nobody else is on the way: waiting would only delay the acknowledgement.
            if (batch.Count > 0 && Volatile.Read(ref _unprepared) == 0) return;
            var left = _options.BatchDelay - Stopwatch.GetElapsedTime(begun);
            if (left <= TimeSpan.Zero) return;
            using var timeout = new CancellationTokenSource(left);
            try
            {
                if (!await _results.Reader.WaitToReadAsync(timeout.Token)) return;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Store(List<Result> batch)
    {
        var articles = batch.Select(result => result.Prepared).Where(prepared => prepared.Article is not null).ToList();
        var stored = articles.Count == 0 ? [] : _save(articles);
        var next = 0;
        foreach (var (prepared, work) in batch)
        {
            var outcome = prepared switch
            {
                { Article: not null } => stored[next++],
                { Refusal: { } refusal } => refusal,
                _ => throw new InvalidOperationException($"'{prepared.Name}' came to nothing."),
            };
            Count(outcome);
            _budget.Give(work.Item.Size);
            _progress?.Report(outcome);
            work.Done?.TrySetResult(outcome);
        }
    }

    private void Count(ImportEvent outcome)
    {
        switch (outcome)
        {
            case ImportEvent.Stored { IsFurtherPage: true }:
                _joined++;
                break;
            case ImportEvent.Stored stored:
                _stored++;
                if (!stored.IsChange) _unchanged++;
                break;
            case ImportEvent.Skipped:
                _skipped++;
                break;
            default:
                _failed++;
                break;
        }
    }

    private readonly record struct Work(ImportItem Item, TaskCompletionSource<ImportEvent>? Done);

    private readonly record struct Result(Prepared Prepared, Work Work);
}
