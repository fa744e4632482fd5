using System.Buffers;

namespace SearchEngine.Lucene.Facets;

/// <summary>A list of document numbers in a pooled array.</summary>
internal sealed class DocBuffer : IDisposable
{
    private int[] _docs = ArrayPool<int>.Shared.Rent(1024);

    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, Count);

    /// <summary>How many there are; set after writing to <see cref="Room"/>.</summary>
    public int Count { get; set; }

    /// <summary>The array to write to, with room for so many. What was in the list is lost, unless there was room.</summary>
    public Span<int> Room(int length)
    {
        if (_docs.Length < length)
        {
            ArrayPool<int>.Shared.Return(_docs);
            _docs = ArrayPool<int>.Shared.Rent(length);
        }
        return _docs;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_docs);
        _docs = [];
        Count = 0;
    }
}
