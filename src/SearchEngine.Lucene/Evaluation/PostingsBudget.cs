namespace SearchEngine.Lucene.Evaluation;

/// <summary>Bounds the memory of decoded postings in all segments of the process: when it is spent, what was not used for longest goes. Thread-safe.</summary>
internal sealed class PostingsBudget(long limit)
{
    private readonly Lock _gate = new();
    private readonly List<WeakReference<SegmentPostings>> _segments = [];
    private long _used;

    /// <summary>One for the process: a sixteenth of the memory it may use, 32 to 512 MiB.</summary>
    public static PostingsBudget Shared { get; } = new(Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 16, 32L << 20, 512L << 20));

    /// <summary>Bytes held, about; those of segments that are gone count until the next clearing.</summary>
    public long Used => Interlocked.Read(ref _used);

    /// <summary>Watches over a segment from now on.</summary>
    public void Register(SegmentPostings segment)
    {
        lock (_gate)
        {
            _segments.RemoveAll(static reference => !reference.TryGetTarget(out _));
            _segments.Add(new WeakReference<SegmentPostings>(segment));
        }
    }

    /// <summary>Counts what was decoded, and makes room when it was too much.</summary>
    public void Take(long bytes)
    {
        if (Interlocked.Add(ref _used, bytes) > limit) Clear();
    }

    private void Clear()
    {
        lock (_gate)
        {
            if (Used <= limit) return;
            var held = new List<(SegmentPostings.Kept Kept, long UsedAt, long Size)>();
            foreach (var reference in _segments)
                if (reference.TryGetTarget(out var segment))
                    foreach (var kept in segment.Held()) held.Add((kept, kept.UsedAt, kept.Size));
            var used = held.Sum(static entry => entry.Size);
            // Down to three quarters, so that it does not have to be done for every term.
            foreach (var (kept, _, size) in held.OrderBy(static entry => entry.UsedAt))
            {
                if (used <= limit / 4 * 3) break;
                kept.Drop();
                used -= size;
            }
            Interlocked.Exchange(ref _used, used);
        }
    }
}
