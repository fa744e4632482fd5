using System.Text;
using Lucene.Net.Index;

namespace SearchEngine.Lucene.Bulk;

/// <summary>A field whose terms are taken as they are: ids, facet values, labels, names, days.</summary>
internal sealed class TermColumn(string name, IndexOptions options, bool hasDocValues = false)
{
    private byte[] _encoded = new byte[64];

    public string Name => name;

    public IndexOptions Options => options;

    /// <summary>Whether documents give their terms as sorted doc values too.</summary>
    public bool HasDocValues => hasDocValues;

    public TermTable Terms { get; } = new();

    public TermTape Tape { get; } = new();

    /// <summary>Adds a term to the document at hand.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">It is longer than an index takes.</exception>
    public int Add(string term, int times = 1)
    {
        if (_encoded.Length < 3 * term.Length) _encoded = new byte[3 * term.Length];
        return Add(_encoded.AsSpan(0, Encoding.UTF8.GetBytes(term, _encoded)), times);
    }

    /// <inheritdoc cref="Add(string, int)"/>
    public int Add(ReadOnlySpan<byte> term, int times = 1)
    {
        if (term.Length > IndexWriter.MAX_TERM_LENGTH) throw new ArgumentException($"A term of the field '{name}' has {term.Length:N0} bytes; an index takes {IndexWriter.MAX_TERM_LENGTH:N0}.", nameof(term));
        var number = Terms.NumberOf(term);
        for (; times > 0; times--) Tape.Add(number);
        return number;
    }

    public void Clear()
    {
        Terms.Clear();
        Tape.Clear();
    }
}
