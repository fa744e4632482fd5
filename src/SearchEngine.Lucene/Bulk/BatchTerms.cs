using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchEngine.Lucene.Bulk;

/// <summary>A field of a batch as Lucene's merging reads it. It is inverted when it is asked for, and only one can be read at a time.</summary>
internal sealed class BatchTerms(BatchField source, Inversion inversion) : Terms
{
    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override long Count => -1;

    public override long SumTotalTermFreq => -1;

    public override long SumDocFreq => -1;

    public override int DocCount => -1;

    public override bool HasFreqs => source.Options != IndexOptions.DOCS_ONLY;

    public override bool HasOffsets => false;

    public override bool HasPositions => source.Options == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

    public override bool HasPayloads => false;

    public override TermsEnum GetEnumerator()
    {
        inversion.Invert(source);
        return new BatchTermsEnum(source.Terms, inversion);
    }
}
