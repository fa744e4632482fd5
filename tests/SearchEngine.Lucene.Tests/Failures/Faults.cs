namespace SearchEngine.Lucene.Tests.Failures;

/// <summary>Counts operations; the one with the given number fails, and with <see cref="IsLasting"/> all after it.</summary>
internal sealed class Faults
{
    private int _count;

    /// <summary>The number of the operation that fails; 0 for none.</summary>
    public int FailAt { get; init; }

    /// <summary>A disk that is gone, rather than one that stumbles.</summary>
    public bool IsLasting { get; init; }

    /// <summary>Operations so far.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>What failed first; null when nothing has.</summary>
    public string? Failed { get; private set; }

    /// <summary>False once the process counts as dead or repaired: nothing fails any more.</summary>
    public bool IsArmed { get; set; } = true;

    public void Step(string operation)
    {
        var number = Interlocked.Increment(ref _count);
        if (!IsArmed || FailAt == 0 || (IsLasting ? number < FailAt : number != FailAt)) return;
        Failed ??= operation;
        // EIO, as the system would number it.
        throw new IOException($"Made to fail: operation {number}, {operation}.", 5);
    }
}
