namespace SearchEngine.Lucene.Bulk;

/// <summary>The terms of one field or several, as numbers, document after document and each in its order.</summary>
internal sealed class TermTape
{
    private int[] _numbers = new int[64];
    private int[] _ends = new int[16];

    /// <summary>How many there are in all documents.</summary>
    public int Count { get; private set; }

    public int Documents { get; private set; }

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    public int StartOf(int document) => document == 0 ? 0 : _ends[document - 1];

    public int EndOf(int document) => _ends[document];

    public void Add(int number)
    {
        if (Count == _numbers.Length) Array.Resize(ref _numbers, 2 * Count);
        _numbers[Count++] = number;
    }

    public void EndDocument()
    {
        if (Documents == _ends.Length) Array.Resize(ref _ends, 2 * Documents);
        _ends[Documents++] = Count;
    }

    public void Clear() => (Count, Documents) = (0, 0);
}
