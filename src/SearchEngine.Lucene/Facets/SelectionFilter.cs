using System.Buffers;
using Lucene.Net.Index;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Facets;

/// <summary>The selection in one dimension as bits of the segment at hand: included values OR-ed, excluded ones taken out.</summary>
internal sealed class SelectionFilter(string dimension, FacetSelection selection) : IDisposable
{
    private ulong[] _bits = [];
    private ulong[]? _rented;
    private bool _inverted;

    public string Dimension => dimension;

    public void Enter(AtomicReader reader, SegmentFacets facets)
    {
        if (selection is { Included: [var only], Excluded: [] } && facets.Bits.Of(reader, dimension, only) is { } kept)
        {
            (_bits, _inverted) = (kept, false);
            return;
        }
        var words = ValueBits.WordsOf(reader.MaxDoc);
        var bits = Cleared(words);
        _inverted = selection.Included.Count == 0;
        foreach (var value in _inverted ? selection.Excluded : selection.Included) facets.Bits.Add(bits, reader, dimension, value);
        if (!_inverted && selection.Excluded.Count > 0) Exclude(bits.AsSpan(0, words), reader, facets);
        _bits = bits;
    }

    public bool Passes(int doc) => ((_bits[doc >> 6] >> doc & 1) != 0) != _inverted;

    public void Dispose()
    {
        if (_rented is not null) ArrayPool<ulong>.Shared.Return(_rented);
        _rented = null;
        _bits = [];
    }

    private void Exclude(Span<ulong> bits, AtomicReader reader, SegmentFacets facets)
    {
        var excluded = ArrayPool<ulong>.Shared.Rent(bits.Length);
        Array.Clear(excluded, 0, bits.Length);
        foreach (var value in selection.Excluded) facets.Bits.Add(excluded, reader, dimension, value);
        for (var word = 0; word < bits.Length; word++) bits[word] &= ~excluded[word];
        ArrayPool<ulong>.Shared.Return(excluded);
    }

    private ulong[] Cleared(int words)
    {
        if (_rented is null || _rented.Length < words)
        {
            if (_rented is not null) ArrayPool<ulong>.Shared.Return(_rented);
            _rented = ArrayPool<ulong>.Shared.Rent(words);
        }
        Array.Clear(_rented, 0, words);
        return _rented;
    }
}
