using System.Buffers;

namespace SearchEngine.Lucene.Facets;

/// <summary>A growing list of document numbers in a pooled array.</summary>
internal sealed class DocBuffer : IDisposable
{
    private int[] _docs = ArrayPool<int>.Shared.Rent(1024);
    private int _count;

    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, _count);

    public void Add(int doc)
    {
        if (_count == _docs.Length) Reserve(_count + 1);
        _docs[_count++] = doc;
    }

    public void Clear() => _count = 0;

    /// <summary>Makes room for so many more.</summary>
    public void Reserve(int more)
    {
        if (_count + more <= _docs.Length) return;
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(_docs.Length * 2, _count + more));
        _docs.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<int>.Shared.Return(_docs);
        _docs = larger;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_docs);
        _docs = [];
        _count = 0;
    }
}
