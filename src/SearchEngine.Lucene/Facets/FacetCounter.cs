using System.Collections.Concurrent;

namespace SearchEngine.Lucene.Facets;

/// <summary>Counts of one dimension for one search, in an array that is used again. Few hits leave a list of what they touched, so that nothing else is looked at or cleared.</summary>
internal sealed class FacetCounter : IDisposable
{
    // With more documents than a share of the values, going through all counts is cheaper than keeping a list.
    private const int TouchingShare = 8;

    private readonly Pool _pool;
    private int[] _touched = new int[256];
    private int _touchedCount;
    private int _docs;
    private int _length;
    private bool _usesRoom;

    private FacetCounter(Pool pool) => _pool = pool;

    public int[] Counts { get; private set; } = [];

    /// <summary>True while <see cref="Touched"/> has every ordinal with a count.</summary>
    public bool IsTouching { get; private set; }

    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    /// <summary>To be called before documents are counted, with how many there are.</summary>
    public void Expect(int docs)
    {
        _docs += docs;
        if (_docs > _length / TouchingShare) IsTouching = false;
    }

    /// <summary>Goes over to going through all counts.</summary>
    public void StopTouching() => IsTouching = false;

    public Plain Plainly() => new(Counts);

    public Touching Touchingly() => new(this);

    /// <summary>Adds the values of documents of one segment.</summary>
    public void Count(ValueLists lists, ReadOnlySpan<int> docs)
    {
        Expect(docs.Length);
        if (IsTouching)
        {
            var adder = Touchingly();
            lists.Count(docs, ref adder);
        }
        // A dimension that has grown since the segment was made may have values where the places that are not taken are counted.
        else if (lists is FewValues few && _length <= FewValues.Limit)
        {
            few.CountInto(docs, WithRoom());
        }
        else
        {
            var adder = Plainly();
            lists.Count(docs, ref adder);
        }
    }

    private int[] WithRoom()
    {
        _usesRoom = true;
        if (Counts.Length >= FewValues.Room) return Counts;
        var counts = new int[FewValues.Room];
        Array.Copy(Counts, counts, _length);
        return Counts = counts;
    }

    /// <summary>Gives the array back, all zeros.</summary>
    public void Dispose()
    {
        if (IsTouching) foreach (var ordinal in Touched) Counts[ordinal] = 0;
        else Array.Clear(Counts, 0, _length);
        if (_usesRoom) Array.Clear(Counts, FewValues.Limit, FewValues.Room - FewValues.Limit);
        _usesRoom = false;
        _pool.Return(this);
    }

    private void Touch(int ordinal)
    {
        if (_touchedCount == _touched.Length) Array.Resize(ref _touched, 2 * _touchedCount);
        _touched[_touchedCount++] = ordinal;
    }

    private void Begin(int length)
    {
        // Views that are opened later have more values; some room spares making the array again for each of them.
        if (Counts.Length < length) Counts = new int[length + length / 8 + 64];
        _length = length;
        _touchedCount = 0;
        _docs = 0;
        IsTouching = true;
    }

    /// <summary>Counts alone.</summary>
    internal readonly struct Plain(int[] counts) : IAdder
    {
        public void Add(int ordinal) => counts[ordinal]++;
    }

    /// <summary>Counts, and keeps what was zero before.</summary>
    internal readonly struct Touching(FacetCounter counter) : IAdder
    {
        private readonly int[] _counts = counter.Counts;

        public void Add(int ordinal)
        {
            if (_counts[ordinal]++ == 0) counter.Touch(ordinal);
        }
    }

    /// <summary>Counters of one dimension that wait to be used again. Thread-safe.</summary>
    internal sealed class Pool
    {
        private readonly ConcurrentQueue<FacetCounter> _waiting = [];

        /// <summary>A counter for so many ordinals, all zeros.</summary>
        public FacetCounter Rent(int length)
        {
            if (!_waiting.TryDequeue(out var counter)) counter = new FacetCounter(this);
            counter.Begin(length);
            return counter;
        }

        public void Return(FacetCounter counter)
        {
            if (_waiting.Count < 2 * Environment.ProcessorCount) _waiting.Enqueue(counter);
        }
    }
}
