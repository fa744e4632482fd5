namespace SearchEngine.Lucene.Evaluation;

/// <summary>Where a term stands in each document of its postings. Immutable.</summary>
internal sealed class PostingPositions
{
    private readonly int[] _starts;
    private readonly ushort[]? _near;
    private readonly int[]? _far;

    /// <param name="starts">By posting: where its positions begin; and the end.</param>
    /// <param name="positions">Positions, ascending in each document.</param>
    public PostingPositions(int[] starts, int[] positions)
    {
        _starts = starts;
        // Few articles have more words than a short number can count.
        if (Array.TrueForAll(positions, static position => position <= ushort.MaxValue)) _near = Array.ConvertAll(positions, static position => (ushort)position);
        else _far = positions;
    }

    public static PostingPositions Empty { get; } = new([0], []);

    /// <summary>Bytes in memory, about.</summary>
    public long Size => 100 + 4L * _starts.Length + 2L * (_near?.Length ?? 0) + 4L * (_far?.Length ?? 0);

    /// <summary>Positions of a posting less an offset, into a list that grows as needed.</summary>
    /// <returns>How many there are.</returns>
    public int Read(int posting, int offset, ref int[] into)
    {
        var (start, count) = (_starts[posting], _starts[posting + 1] - _starts[posting]);
        if (into.Length < count) into = new int[count * 2];
        if (_near is not null)
            for (var i = 0; i < count; i++) into[i] = _near[start + i] - offset;
        else if (_far is not null)
            for (var i = 0; i < count; i++) into[i] = _far[start + i] - offset;
        return count;
    }

    /// <summary>Whether all positions are short numbers, which <see cref="Near"/> gives as they are.</summary>
    public bool IsNear => _near is not null;

    /// <summary>Positions of a posting.</summary>
    public ReadOnlySpan<ushort> Near(int posting) => _near.AsSpan(_starts[posting], _starts[posting + 1] - _starts[posting]);
}
