using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchEngine.Lucene.Bulk;

/// <summary>The terms of a column as sorted doc values: of each document its different ones, in order.</summary>
internal sealed class BatchValues : SortedSetDocValues
{
    private readonly TermTable _terms;
    private readonly TermTape _tape;
    private readonly int[] _sorted;
    private readonly int[] _ordinals;
    private int[] _found = new int[16];
    private int _count;
    private int _at;

    public BatchValues(TermColumn column)
    {
        (_terms, _tape, _sorted) = (column.Terms, column.Tape, column.Terms.Sorted());
        _ordinals = new int[_sorted.Length];
        for (var ordinal = 0; ordinal < _sorted.Length; ordinal++) _ordinals[_sorted[ordinal]] = ordinal;
    }

    public override long ValueCount => _sorted.Length;

    public override void SetDocument(int docID)
    {
        var (start, end) = (_tape.StartOf(docID), _tape.EndOf(docID));
        if (end - start > _found.Length) _found = new int[2 * (end - start)];
        for (var i = start; i < end; i++) _found[i - start] = _ordinals[_tape.Numbers[i]];
        (_count, _at) = (end - start, 0);
        _found.AsSpan(0, _count).Sort();
    }

    public override long NextOrd()
    {
        if (_at == _count) return NO_MORE_ORDS;
        var ordinal = _found[_at++];
        while (_at < _count && _found[_at] == ordinal) _at++;
        return ordinal;
    }

    public override void LookupOrd(long ord, BytesRef result)
    {
        var term = _sorted[(int)ord];
        // A copy: who asks may write over it.
        result.Bytes = _terms.Bytes.AsSpan(_terms.StartOf(term), _terms.LengthOf(term)).ToArray();
        (result.Offset, result.Length) = (0, result.Bytes.Length);
    }
}
