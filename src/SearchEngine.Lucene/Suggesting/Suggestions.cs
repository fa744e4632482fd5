using SearchEngine.Lucene.Querying;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Suggesting;

/// <summary>Keeps the suggester of an index. Thread-safe.</summary>
/// <remarks>
/// The first one is made when it is first asked for. When the index or the known names change, the next one is made on a thread of its own
/// while the one before goes on serving, and at most a thirtieth of the time is spent on that. A small index is quick to read, so there changes show at once.
/// </remarks>
internal sealed class Suggestions : IDisposable
{
    // Read in some 20 ms.
    private const int SmallIndex = 1_000;
    private const int Leisure = 30;

    private readonly Lock _building = new();
    private readonly CancellationTokenSource _ending = new();
    private State? _state;
    private Task _next = Task.CompletedTask;

    public IReadOnlyList<Suggestion> Complete(IndexView view, string text, int size)
    {
        if (view.IsEmpty) return [];
        return Of(view).Suggester.Complete(text, size);
    }

    /// <summary>Ends what is being made; it has let go of the index when this returns.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        lock (_building) { }
        _ending.Dispose();
    }

    private State Of(IndexView view)
    {
        var state = Volatile.Read(ref _state);
        if (state is not null && state.IsOf(view)) return state;
        if (state is null || view.Reader.MaxDoc <= SmallIndex)
            lock (_building)
            {
                state = _state;
                return state is not null && state.IsOf(view) ? state : Make(view);
            }
        if (view.Time.GetElapsedTime(state.MadeAt) > Leisure * state.Took && _next.IsCompleted && _building.TryEnter())
            try
            {
                if (_next.IsCompleted && view.TryAcquire()) _next = Task.Factory.StartNew(() => MakeNext(view), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            finally
            {
                _building.Exit();
            }
        return state;
    }

    private void MakeNext(IndexView view)
    {
        try
        {
            lock (_building) Make(view);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The index is being closed or swapped; the next one that asks tries again.
        }
        finally
        {
            view.Release();
        }
    }

    private State Make(IndexView view)
    {
        var start = view.Time.GetTimestamp();
        var edition = view.Known.Edition;
        var suggester = new SuggesterBuilder(view, _ending.Token).Build();
        var state = new State(suggester, view.Reader, edition, view.Time.GetTimestamp(), view.Time.GetElapsedTime(start));
        Volatile.Write(ref _state, state);
        return state;
    }

    /// <param name="Suggester">It.</param>
    /// <param name="Reader">What it was made from; only to be compared.</param>
    /// <param name="Edition">The known names it was made from.</param>
    /// <param name="MadeAt">When.</param>
    /// <param name="Took">How long that took.</param>
    private sealed record State(Suggester Suggester, WeakReference<object> Reader, object Edition, long MadeAt, TimeSpan Took)
    {
        public State(Suggester suggester, object reader, object edition, long madeAt, TimeSpan took) : this(suggester, new WeakReference<object>(reader), edition, madeAt, took) { }

        public bool IsOf(IndexView view) => ReferenceEquals(Edition, view.Known.Edition) && Reader.TryGetTarget(out var reader) && ReferenceEquals(reader, view.Reader);
    }
}
