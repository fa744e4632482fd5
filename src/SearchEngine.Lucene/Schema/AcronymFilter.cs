using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchEngine.Lucene.Schema;

/// <summary>Takes the dots out of acronyms, so that "U.S." and "US", "U.N." and "UN" are one word: single letters parted by dots.</summary>
internal sealed class AcronymFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public AcronymFilter(TokenStream input) : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        var length = RemoveDots(_term.Buffer, _term.Length);
        if (length < _term.Length) _term.SetLength(length);
        return true;
    }

    /// <summary>Takes the dots out of an acronym at the beginning of a buffer; anything else stays as it is.</summary>
    /// <returns>The length that is left.</returns>
    public static int RemoveDots(char[] buffer, int length)
    {
        if (length < 3) return length;
        for (var i = 1; i < length; i += 2)
            if (buffer[i] != '.' || !char.IsLetter(buffer[i - 1])) return length;
        if (length % 2 == 1 && !char.IsLetter(buffer[length - 1])) return length;
        var letters = 0;
        for (var i = 0; i < length; i += 2) buffer[letters++] = buffer[i];
        return letters;
    }
}
