using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchEngine.Lucene.Schema;

/// <summary>Terms of one field, each as it is. The field is reused by the next document; for one thread.</summary>
/// <remarks>One stream for all terms: Lucene.Net's own field makes one, with attributes found by reflection, for each.</remarks>
internal sealed class TermsField
{
    private readonly List<BytesRef> _terms = [];

    public TermsField(string name, IndexOptions options) => Field = new Field(name, new Replay(_terms), Frozen(options));

    public Field Field { get; }

    /// <summary>Adds a term to a document, and the field with its first.</summary>
    public void AddTo(Document document, BytesRef term)
    {
        if (_terms.Count == 0) document.Add(Field);
        _terms.Add(term);
    }

    /// <summary>Makes it ready for the next document.</summary>
    public void Clear() => _terms.Clear();

    private static FieldType Frozen(IndexOptions options)
    {
        // Tokenized only so that the inverter takes the stream; no analyzer sees the terms.
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = options };
        type.Freeze();
        return type;
    }

    private sealed class Replay : TokenStream
    {
        private readonly List<BytesRef> _terms;
        private readonly EncodedTerm _term = new();
        private int _at;

        public Replay(List<BytesRef> terms)
        {
            _terms = terms;
            AddAttributeImpl(_term);
        }

        public override bool IncrementToken()
        {
            if (_at == _terms.Count) return false;
            _term.Set(_terms[_at++].Bytes);
            return true;
        }

        public override void Reset()
        {
            base.Reset();
            ClearAttributes();
            _at = 0;
        }
    }
}
