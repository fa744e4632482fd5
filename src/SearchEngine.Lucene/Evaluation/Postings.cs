namespace SearchEngine.Lucene.Evaluation;

/// <summary>The documents of one term in one segment, with how often it occurs in each: decoded, deleted documents included. Immutable.</summary>
/// <remarks>
/// The segment is cut in windows of <see cref="Window"/> documents, the same for all terms. A dense list knows where each window begins in
/// it and what a posting in that window can give at most, so that windows which cannot change the best hits are passed over without a look:
/// the block maxima of Ding &amp; Suel, "Faster top-k document retrieval using block-max indexes", SIGIR 2011, on ranges of documents.
/// </remarks>
internal sealed class Postings
{
    public const int WindowShift = 8;

    /// <summary>Documents in a window.</summary>
    public const int Window = 1 << WindowShift;

    /// <summary>Stands in <see cref="Frequencies"/> for what does not fit in a byte.</summary>
    public const byte Large = byte.MaxValue;

    public Postings(int[] docs, ulong[]? bits, byte[]? frequencies, Dictionary<int, int>? largeFrequencies, byte[]? norms, PostingWindows? windows)
    {
        Set = new DocSet(docs, bits, docs.Length);
        Docs = docs;
        Frequencies = frequencies;
        LargeFrequencies = largeFrequencies;
        Norms = norms;
        Windows = windows;
    }

    public static Postings Empty { get; } = new([], null, null, null, null, null);

    public DocSet Set { get; }

    public int[] Docs { get; }

    /// <summary>Occurrences by posting; null where the field does not count them, so each is 1.</summary>
    public byte[]? Frequencies { get; }

    /// <summary>By posting, for those that are <see cref="Large"/>.</summary>
    public Dictionary<int, int>? LargeFrequencies { get; }

    /// <summary>By posting: the length of its document in the field, encoded; null where the field does not keep it. Beside the frequencies, so that scoring reads on in one place instead of all over the segment's norms.</summary>
    public byte[]? Norms { get; }

    /// <summary>Only for dense lists.</summary>
    public PostingWindows? Windows { get; }

    /// <summary>Bytes in memory, about.</summary>
    public long Size => 200 + 4L * Docs.Length + (Frequencies?.Length ?? 0) + (Norms?.Length ?? 0) + 8L * (Set.Bits?.Length ?? 0) + 8L * (Windows?.Tops.Length ?? 0) + 40L * (LargeFrequencies?.Count ?? 0);

    public static int WindowsOf(int maxDoc) => (maxDoc + Window - 1) >> WindowShift;

    public float FrequencyAt(int posting)
    {
        if (Frequencies is null) return 1;
        var frequency = Frequencies[posting];
        return frequency == Large && LargeFrequencies is not null ? LargeFrequencies[posting] : frequency;
    }
}
