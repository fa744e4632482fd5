using System.Buffers;
using Lucene.Net.Index;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Facets;

/// <summary>The selection in one dimension as bits of the segment at hand: included values OR-ed, excluded ones taken out.</summary>
internal sealed class SelectionFilter(string dimension, FacetSelection selection) : IDisposable
{
    private readonly Term[] _included = TermsOf(dimension, selection.Included);
    private readonly Term[] _excluded = TermsOf(dimension, selection.Excluded);
    private ulong[] _bits = [];
    private ulong[] _rented = [];

    // Documents without a bit pass: everything but what is excluded.
    private bool IsInverted => _included.Length == 0;

    public string Dimension => dimension;

    public void Enter(ViewPostings postings, int leaf)
    {
        if (_included is [var only] && _excluded.Length == 0 && postings.SetOf(leaf, only).Bits is { } kept)
        {
            _bits = kept;
            return;
        }
        _bits = Cleared(DocSet.WordsOf(postings.Leaves[leaf].AtomicReader.MaxDoc));
        foreach (var term in IsInverted ? _excluded : _included) postings.SetOf(leaf, term).AddTo(_bits);
        if (!IsInverted) foreach (var term in _excluded) postings.SetOf(leaf, term).RemoveFrom(_bits);
    }

    /// <summary>Divides documents in those that pass and the others, in the same order.</summary>
    public void Divide(ReadOnlySpan<int> docs, DocBuffer passed, DocBuffer failed)
    {
        // Written to both sides and counted on one: which it will be cannot be foretold, and a wrong guess costs more than the write.
        var (bits, flip) = (_bits, IsInverted ? 1UL : 0UL);
        var yes = passed.Room(docs.Length);
        var no = failed.Room(docs.Length);
        var (yeses, noes) = (0, 0);
        foreach (var doc in docs)
        {
            var passes = (int)(((bits[doc >> 6] >> doc) & 1) ^ flip);
            yes[yeses] = doc;
            no[noes] = doc;
            yeses += passes;
            noes += 1 - passes;
        }
        passed.Count = yeses;
        failed.Count = noes;
    }

    public void Dispose()
    {
        if (_rented.Length > 0) ArrayPool<ulong>.Shared.Return(_rented);
        _rented = _bits = [];
    }

    private static Term[] TermsOf(string dimension, IReadOnlyList<string> values) =>
        [.. values.Select(value => new Term(IndexFields.FacetOf(dimension), IndexFields.FacetTerm(dimension, value)))];

    private ulong[] Cleared(int words)
    {
        if (_rented.Length < words)
        {
            if (_rented.Length > 0) ArrayPool<ulong>.Shared.Return(_rented);
            _rented = ArrayPool<ulong>.Shared.Rent(words);
        }
        Array.Clear(_rented, 0, words);
        return _rented;
    }
}
