using System.Buffers;

namespace SearchEngine.Lucene.Facets;

/// <summary>Keeps the highest of many numbers: a heap with the lowest kept one on top, in a pooled array.</summary>
internal ref struct TopKeys
{
    private readonly long[] _heap;
    private readonly int _most;

    public TopKeys(int most)
    {
        _most = most;
        _heap = ArrayPool<long>.Shared.Rent(Math.Max(1, most));
    }

    public int Count { get; private set; }

    /// <summary>A key below this would not be kept.</summary>
    public readonly long Least => Count < _most ? long.MinValue : _most > 0 ? _heap[0] : long.MaxValue;

    public void Add(long key)
    {
        if (Count < _most)
        {
            var at = Count++;
            for (; at > 0 && _heap[(at - 1) / 2] > key; at = (at - 1) / 2) _heap[at] = _heap[(at - 1) / 2];
            _heap[at] = key;
        }
        else if (_most > 0 && key > _heap[0]) Sink(key);
    }

    /// <summary>The kept ones, highest first, in an array of the pool; nothing may be added after.</summary>
    public readonly ReadOnlySpan<long> Sorted()
    {
        var kept = _heap.AsSpan(0, Count);
        kept.Sort();
        kept.Reverse();
        return kept;
    }

    public readonly void Dispose() => ArrayPool<long>.Shared.Return(_heap);

    private readonly void Sink(long key)
    {
        var at = 0;
        for (var child = 1; child < Count; child = 2 * at + 1)
        {
            if (child + 1 < Count && _heap[child + 1] < _heap[child]) child++;
            if (_heap[child] >= key) break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = key;
    }
}
