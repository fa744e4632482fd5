using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchEngine.Lucene.Bulk;

/// <summary>The terms of an inverted field, in order; for merging, which neither looks anything up nor leaves out documents here.</summary>
internal sealed class BatchTermsEnum(TermTable table, Inversion inverted) : TermsEnum
{
    private readonly BytesRef _term = new();
    private int _at = -1;

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override BytesRef Term => _term;

    public override long Ord => throw new NotSupportedException();

    public override int DocFreq => throw new NotSupportedException();

    public override long TotalTermFreq => throw new NotSupportedException();

    public override bool MoveNext()
    {
        if (++_at >= inverted.Terms.Length) return false;
        var term = inverted.Terms[_at];
        (_term.Bytes, _term.Offset, _term.Length) = (table.Bytes, table.StartOf(term), table.LengthOf(term));
        return true;
    }

    [Obsolete("Lucene.Net's own mark.")]
    public override BytesRef? Next() => MoveNext() ? _term : null;

    public override SeekStatus SeekCeil(BytesRef text) => throw new NotSupportedException();

    public override void SeekExact(long ord) => throw new NotSupportedException();

    public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) => Postings(reuse);

    public override DocsAndPositionsEnum DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) => Postings(reuse);

    private BatchPostings Postings(DocsEnum? reuse) => (reuse as BatchPostings ?? new BatchPostings()).Over(inverted.PlacesOf(inverted.Terms[_at]));
}
