namespace SearchEngine.Importing.Pipeline;

/// <summary>Bounds the bytes that are in memory at once. Takers wait in the order they come.</summary>
internal sealed class ByteBudget
{
    private readonly int _capacity;
    private readonly Lock _gate = new();
    private readonly Queue<(int Bytes, TaskCompletionSource Granted)> _waiting = new();
    private int _left;

    public ByteBudget(int capacity) => _left = _capacity = capacity;

    /// <summary>Takes bytes, at once or when others have given back enough. More than there are in all count as all.</summary>
    public async ValueTask TakeAsync(int bytes, CancellationToken cancellation)
    {
        var wanted = Math.Min(bytes, _capacity);
        TaskCompletionSource granted;
        lock (_gate)
        {
            if (_waiting.Count == 0 && wanted <= _left)
            {
                _left -= wanted;
                return;
            }

            granted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue((wanted, granted));
        }

        await using var _ = cancellation.Register(() => granted.TrySetCanceled(cancellation));
        await granted.Task;
    }

    /// <summary>Gives back what was taken for so many bytes.</summary>
    public void Give(int bytes)
    {
        lock (_gate)
        {
            _left += Math.Min(bytes, _capacity);
            while (_waiting.TryPeek(out var next))
            {
                if (next.Granted.Task.IsCompleted)
                {
                    _waiting.Dequeue();
                    continue;
                }

                if (next.Bytes > _left) return;
                _waiting.Dequeue();
                if (next.Granted.TrySetResult()) _left -= next.Bytes;
            }
        }
    }
}
