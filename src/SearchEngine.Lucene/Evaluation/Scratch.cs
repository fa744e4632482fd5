using System.Buffers;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Arrays for the time of one segment's evaluation, out of the shared pool and back in it at the end.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly List<int[]> _ints = [];
    private readonly List<ulong[]> _words = [];
    private readonly List<float[]> _floats = [];
    private readonly List<byte[]> _bytes = [];
    private readonly List<PostingCursor> _cursors = [];

    /// <summary>At least so many, with anything in them.</summary>
    public int[] Ints(int length) => Rent(_ints, length);

    /// <summary>At least so many, with anything in them.</summary>
    public float[] Floats(int length) => Rent(_floats, length);

    /// <summary>At least so many, the first of them zero.</summary>
    public ulong[] Words(int length) => Cleared(Rent(_words, length), length);

    /// <summary>At least so many, the first of them zero.</summary>
    public byte[] Bytes(int length) => Cleared(Rent(_bytes, length), length);

    /// <summary>The one cursor over a list.</summary>
    public PostingCursor Cursor(Postings postings)
    {
        foreach (var known in _cursors)
            if (ReferenceEquals(known.Postings, postings)) return known;
        var cursor = new PostingCursor(postings);
        _cursors.Add(cursor);
        return cursor;
    }

    /// <summary>The one cursor over each list.</summary>
    public PostingCursor[] Cursors(Postings[] lists) => Array.ConvertAll(lists, Cursor);

    /// <summary>Takes everything back; what was handed out must not be used any more.</summary>
    public void Reset()
    {
        Return(_ints);
        Return(_words);
        Return(_floats);
        Return(_bytes);
        _cursors.Clear();
    }

    public void Dispose() => Reset();

    private static T[] Rent<T>(List<T[]> rented, int length)
    {
        var array = ArrayPool<T>.Shared.Rent(length);
        rented.Add(array);
        return array;
    }

    private static T[] Cleared<T>(T[] array, int length)
    {
        Array.Clear(array, 0, length);
        return array;
    }

    private static void Return<T>(List<T[]> rented)
    {
        foreach (var array in rented) ArrayPool<T>.Shared.Return(array);
        rented.Clear();
    }
}
