using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Facets;

/// <summary>Which documents of a segment carry a value, as bits, for selections. Those of common values are kept. Thread-safe.</summary>
internal sealed class ValueBits
{
    // 125 KB each in a segment of a million documents.
    private const int MostKept = 64;
    private const int CommonShare = 64;

    private readonly ConcurrentDictionary<(string Dimension, string Value), ulong[]> _kept = new();

    public static int WordsOf(int maxDoc) => (maxDoc + 63) >> 6;

    /// <summary>The bits of a common value, kept for the next time; null for a rare one.</summary>
    public ulong[]? Of(AtomicReader reader, string dimension, string value)
    {
        if (_kept.TryGetValue((dimension, value), out var kept)) return kept;
        if (reader.DocFreq(TermOf(dimension, value)) < Math.Max(1, reader.MaxDoc / CommonShare)) return null;
        var bits = new ulong[WordsOf(reader.MaxDoc)];
        AddTo(bits, reader, dimension, value);
        if (_kept.Count >= MostKept) _kept.Clear();
        _kept[(dimension, value)] = bits;
        return bits;
    }

    /// <summary>Adds the documents of a value to bits.</summary>
    public void Add(Span<ulong> to, AtomicReader reader, string dimension, string value)
    {
        if (Of(reader, dimension, value) is { } kept)
            for (var word = 0; word < kept.Length; word++) to[word] |= kept[word];
        else AddTo(to, reader, dimension, value);
    }

    private static Term TermOf(string dimension, string value) => new(IndexFields.FacetOf(dimension), IndexFields.FacetTerm(dimension, value));

    private static void AddTo(Span<ulong> bits, AtomicReader reader, string dimension, string value)
    {
        if (reader.GetTermDocsEnum(TermOf(dimension, value)) is not { } docs) return;
        for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc()) bits[doc >> 6] |= 1UL << doc;
    }
}
