using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchEngine.Lucene.Bulk;

/// <summary>A number a document, or none: doc values.</summary>
internal sealed class NumberColumn(string name) : NumericDocValues, IBits
{
    private long[] _values = new long[16];
    private bool[] _given = new bool[16];

    public string Name => name;

    public bool HasAny { get; private set; }

    public int Length { get; private set; }

    public void Add(long? value)
    {
        if (Length == _values.Length)
        {
            Array.Resize(ref _values, 2 * Length);
            Array.Resize(ref _given, 2 * Length);
        }
        HasAny |= value is not null;
        (_values[Length], _given[Length]) = (value ?? 0, value is not null);
        Length++;
    }

    public void Clear() => (HasAny, Length) = (false, 0);

    /// <summary>The number of a document, 0 where it has none.</summary>
    public override long Get(int docID) => _values[docID];

    /// <summary>Whether a document has a number.</summary>
    bool IBits.Get(int index) => _given[index];
}
