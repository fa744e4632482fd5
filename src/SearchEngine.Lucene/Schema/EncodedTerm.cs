using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace SearchEngine.Lucene.Schema;

/// <summary>A term that is in UTF-8 already, so that the inverter neither copies nor encodes it. Set <see cref="BytesRef"/>'s parts before each token.</summary>
internal sealed class EncodedTerm : Attribute, ITermToBytesRefAttribute
{
    public BytesRef BytesRef { get; } = new();

    public void Set(byte[] term)
    {
        BytesRef.Bytes = term;
        BytesRef.Offset = 0;
        BytesRef.Length = term.Length;
    }

    public void FillBytesRef()
    {
        // Set by the stream.
    }

    public override void Clear()
    {
        // The next token sets it.
    }

    public override void CopyTo(IAttribute target) => ((EncodedTerm)target).Set(BytesRef.Bytes);
}
