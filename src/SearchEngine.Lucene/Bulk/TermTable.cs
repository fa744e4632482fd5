using System.Buffers.Binary;
using System.IO.Hashing;

namespace SearchEngine.Lucene.Bulk;

/// <summary>Numbers byte strings in the order they first come. For one thread; kept and emptied rather than made anew.</summary>
/// <remarks>Open addressing. A slot holds hash and place beside the number, so that finding a term costs two cache misses, of which frequent ones have none.</remarks>
internal sealed class TermTable
{
    private const int FewestSlots = 64;

    private Slot[] _slots = new Slot[FewestSlots];
    private byte[] _bytes = new byte[16 * FewestSlots];
    private int[] _ends = new int[FewestSlots];
    private int[]? _sorted;

    /// <summary>How many terms there are; they are numbered from 0.</summary>
    public int Count { get; private set; }

    /// <summary>All terms, one behind the other; see <see cref="StartOf"/> and <see cref="LengthOf"/>.</summary>
    public byte[] Bytes => _bytes;

    public int StartOf(int number) => number == 0 ? 0 : _ends[number - 1];

    public int LengthOf(int number) => _ends[number] - StartOf(number);

    /// <summary>The number of a term, which is added when it is new.</summary>
    public int NumberOf(ReadOnlySpan<byte> term)
    {
        var hash = (uint)XxHash3.HashToUInt64(term);
        var mask = _slots.Length - 1;
        var at = (int)hash & mask;
        for (; _slots[at].Following != 0; at = (at + 1) & mask)
        {
            ref var slot = ref _slots[at];
            if (slot.Hash == hash && slot.Length == term.Length && _bytes.AsSpan(slot.Start, slot.Length).SequenceEqual(term)) return slot.Following - 1;
        }
        return Add(term, hash, at);
    }

    /// <summary>All numbers in the order of the terms' bytes.</summary>
    public int[] Sorted() => _sorted ??= Sort();

    public void Clear()
    {
        Array.Clear(_slots);
        _sorted = null;
        Count = 0;
    }

    private int Add(ReadOnlySpan<byte> term, uint hash, int at)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + term.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(start + term.Length, 2 * _bytes.Length));
        if (Count == _ends.Length) Array.Resize(ref _ends, 2 * Count);
        term.CopyTo(_bytes.AsSpan(start));
        _ends[Count++] = start + term.Length;
        _slots[at] = new Slot(hash, Count, start, term.Length);
        _sorted = null;
        if (2 * Count > _slots.Length) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[2 * old.Length];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Following == 0) continue;
            var at = (int)slot.Hash & mask;
            while (_slots[at].Following != 0) at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }

    private int[] Sort()
    {
        // By the first eight bytes as numbers; only runs of equal ones look at the rest.
        var keys = new ulong[Count];
        var numbers = new int[Count];
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        for (var number = 0; number < Count; number++)
        {
            var term = _bytes.AsSpan(StartOf(number), LengthOf(number));
            first.Clear();
            term[..Math.Min(term.Length, first.Length)].CopyTo(first);
            (keys[number], numbers[number]) = (BinaryPrimitives.ReadUInt64BigEndian(first), number);
        }
        Array.Sort(keys, numbers);
        for (var start = 0; start < Count;)
        {
            var end = start + 1;
            while (end < Count && keys[end] == keys[start]) end++;
            if (end - start > 1) numbers.AsSpan(start, end - start).Sort(CompareBytes);
            start = end;
        }
        return numbers;
    }

    private int CompareBytes(int left, int right) => _bytes.AsSpan(StartOf(left), LengthOf(left)).SequenceCompareTo(_bytes.AsSpan(StartOf(right), LengthOf(right)));

    /// <summary>Following: the number after the term's own, so that 0 is an empty slot.</summary>
    private readonly record struct Slot(uint Hash, int Following, int Start, int Length);
}
