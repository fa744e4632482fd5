namespace SearchEngine.Lucene.Evaluation;

/// <summary>What is known of a term in one segment.</summary>
/// <param name="docFreq">Documents with it, deleted ones included; 0 when the segment does not have it.</param>
/// <param name="totalTermFreq">Occurrences; -1 where the field does not count them.</param>
internal sealed class TermEntry(int docFreq, long totalTermFreq)
{
    private Postings? _postings;
    private PostingPositions? _positions;
    private int _uses;
    private int _positionUses;

    public int DocFreq => docFreq;

    public long TotalTermFreq => totalTermFreq;

    /// <summary>The decoded postings, while they are kept.</summary>
    public Postings? Postings
    {
        get => Volatile.Read(ref _postings);
        set => Volatile.Write(ref _postings, value);
    }

    /// <summary>The decoded positions, while they are kept.</summary>
    public PostingPositions? Positions
    {
        get => Volatile.Read(ref _positions);
        set => Volatile.Write(ref _positions, value);
    }

    /// <summary>When the postings were last asked for, in milliseconds of the machine's clock.</summary>
    public long UsedAt { get; private set; }

    /// <summary>Notes a use.</summary>
    /// <returns>How many there were, this one included.</returns>
    public int Use()
    {
        UsedAt = Environment.TickCount64;
        return Interlocked.Increment(ref _uses);
    }

    /// <summary>Notes a use of the positions.</summary>
    /// <returns>How many there were, this one included.</returns>
    public int UsePositions() => Interlocked.Increment(ref _positionUses);
}
