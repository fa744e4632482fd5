using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Reads a term's postings of one segment into arrays.</summary>
internal static class PostingsDecoder
{
    // A bit for each document costs less than the numbers of a list that holds every 32nd.
    private const int BitsFrom = 32;
    private const int WindowsFrom = Postings.Window / 4;

    /// <summary>The postings of a term the enumerator stands on.</summary>
    /// <param name="terms">Positioned on the term.</param>
    /// <param name="maxDoc">Documents in the segment, with deleted ones.</param>
    /// <param name="counted">Whether the field counts occurrences.</param>
    /// <param name="norms">Length of each document, encoded; null where the field does not keep it.</param>
    /// <param name="lengths">What an occurrence weighs by norm, now.</param>
    /// <param name="averageLength">The average length from which these follow.</param>
    public static Postings Decode(TermsEnum terms, int maxDoc, bool counted, byte[]? norms, float[]? lengths, double averageLength)
    {
        var source = terms.Docs(null, null, counted ? DocsFlags.FREQS : DocsFlags.NONE);
        var docs = new int[terms.DocFreq];
        var frequencies = counted ? new byte[docs.Length] : null;
        var lengthsOfDocs = counted && norms is not null ? new byte[docs.Length] : null;
        Dictionary<int, int>? large = null;
        var count = 0;
        for (var doc = source.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = source.NextDoc(), count++)
        {
            docs[count] = doc;
            if (lengthsOfDocs is not null) lengthsOfDocs[count] = norms![doc];
            if (frequencies is null) continue;
            var frequency = source.Freq;
            frequencies[count] = (byte)Math.Min(frequency, Postings.Large);
            if (frequency >= Postings.Large) (large ??= [])[count] = frequency;
        }
        if (count != docs.Length) throw new CorruptIndexException($"'{terms.Term.Utf8ToString()}' has {count} postings, {docs.Length} were promised.");
        var windows = frequencies is not null && lengthsOfDocs is not null && lengths is not null && count >= maxDoc / WindowsFrom && count > Postings.Window
            ? WindowsOf(docs, frequencies, large, maxDoc, lengthsOfDocs, lengths, averageLength) : null;
        return new Postings(docs, count >= maxDoc / BitsFrom && count > 64 ? BitsOf(docs, maxDoc) : null, frequencies, large, lengthsOfDocs, windows);
    }

    /// <summary>The positions of a term the enumerator stands on.</summary>
    public static PostingPositions DecodePositions(TermsEnum terms)
    {
        var source = terms.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE) ?? throw new ArgumentException("The field has no positions.", nameof(terms));
        var starts = new int[terms.DocFreq + 1];
        var positions = new int[terms.TotalTermFreq];
        int count = 0, at = 0;
        while (source.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            for (var left = source.Freq; left > 0; left--) positions[at++] = source.NextPosition();
            starts[++count] = at;
        }
        return new PostingPositions(starts, positions);
    }

    private static ulong[] BitsOf(int[] docs, int maxDoc)
    {
        var bits = new ulong[DocSet.WordsOf(maxDoc)];
        foreach (var doc in docs) bits[doc >> 6] |= 1UL << doc;
        return bits;
    }

    private static PostingWindows WindowsOf(int[] docs, byte[] frequencies, Dictionary<int, int>? large, int maxDoc, byte[] norms, float[] lengths, double averageLength)
    {
        var starts = new int[Postings.WindowsOf(maxDoc) + 1];
        var tops = new float[starts.Length - 1];
        for (var i = 0; i < docs.Length; i++)
        {
            var window = docs[i] >> Postings.WindowShift;
            starts[window + 1] = i + 1;
            float frequency = large is not null && frequencies[i] == Postings.Large ? large[i] : frequencies[i];
            tops[window] = Math.Max(tops[window], frequency * lengths[norms[i]]);
        }
        for (var window = 1; window < starts.Length; window++) starts[window] = Math.Max(starts[window], starts[window - 1]);
        return new PostingWindows(starts, tops, averageLength);
    }
}
