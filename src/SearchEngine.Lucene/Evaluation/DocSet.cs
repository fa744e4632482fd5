using System.Numerics;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Documents of one segment: as ascending numbers, as bits, or as both. Immutable; arrays may be longer than what is in them.</summary>
internal sealed class DocSet
{
    private readonly int[]? _docs;

    public DocSet(int[]? docs, ulong[]? bits, int count) => (_docs, Bits, Count) = (docs, bits, count);

    public static DocSet Empty { get; } = new([], null, 0);

    public int Count { get; }

    /// <summary>A bit for each document of the segment, or null.</summary>
    public ulong[]? Bits { get; }

    public bool HasDocs => _docs is not null;

    /// <summary>The numbers; only with <see cref="HasDocs"/>.</summary>
    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, Count);

    public static int WordsOf(int maxDoc) => (maxDoc + 63) >> 6;

    public static bool Has(ulong[] bits, int doc) => (bits[doc >> 6] >> doc & 1) != 0;

    public static int CountOf(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>How many there are from one document, at the beginning of a word, to before another.</summary>
    public static int CountOf(ulong[] bits, int from, int to)
    {
        var count = BitOperations.PopCount(bits[to >> 6] & ((1UL << to) - 1));
        for (var word = from >> 6; word < to >> 6; word++) count += BitOperations.PopCount(bits[word]);
        return count;
    }

    /// <summary>The numbers, out of the bits where there are only these.</summary>
    public ReadOnlySpan<int> ToDocs(Scratch scratch)
    {
        if (Bits is null || HasDocs) return Docs;
        var docs = scratch.Ints(Count);
        var count = 0;
        for (var word = 0; count < Count; word++)
            for (var rest = Bits[word]; rest != 0; rest &= rest - 1) docs[count++] = (word << 6) + BitOperations.TrailingZeroCount(rest);
        return docs.AsSpan(0, Count);
    }

    /// <summary>As bits, made where there are only numbers.</summary>
    public ulong[] ToBits(Scratch scratch, int maxDoc)
    {
        if (Bits is not null) return Bits;
        var bits = scratch.Words(WordsOf(maxDoc));
        AddTo(bits);
        return bits;
    }

    /// <summary>Clears its bits among others.</summary>
    public void RemoveFrom(ulong[] bits)
    {
        if (HasDocs) foreach (var doc in Docs) bits[doc >> 6] &= ~(1UL << doc);
        else if (Bits is not null) for (var word = 0; word < Math.Min(Bits.Length, bits.Length); word++) bits[word] &= ~Bits[word];
    }

    /// <summary>Sets its bits among others.</summary>
    public void AddTo(ulong[] bits)
    {
        if (HasDocs) foreach (var doc in Docs) bits[doc >> 6] |= 1UL << doc;
        else if (Bits is not null) for (var word = 0; word < Math.Min(Bits.Length, bits.Length); word++) bits[word] |= Bits[word];
    }
}
