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
        var (buffer, length) = (_term.Buffer, _term.Length);
        if (length < 3) return true;
        for (var i = 1; i < length; i += 2)
            if (buffer[i] != '.' || !char.IsLetter(buffer[i - 1])) return true;
        if (length % 2 == 1 && !char.IsLetter(buffer[length - 1])) return true;
        var letters = 0;
        for (var i = 0; i < length; i += 2) buffer[letters++] = buffer[i];
        _term.SetLength(letters);
        return true;
    }
}
