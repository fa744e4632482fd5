using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchEngine.Lucene.Bulk;

/// <summary>Stems one word at a time as <see cref="Schema.ArticleAnalyzers.Stemmed"/> does. For one thread.</summary>
internal sealed class WordStemmer
{
    private readonly ICharTermAttribute _term;

    public WordStemmer()
    {
        Filter = new PorterStemFilter(new OneWord());
        _term = Filter.GetAttribute<ICharTermAttribute>();
    }

    private PorterStemFilter Filter { get; }

    /// <summary>The stem, valid until the next call.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        word.CopyTo(_term.ResizeBuffer(word.Length));
        _term.SetLength(word.Length);
        Filter.IncrementToken();
        return _term.Buffer.AsSpan(0, _term.Length);
    }

    /// <summary>The word is put in the attribute that the filter shares with it.</summary>
    private sealed class OneWord : TokenStream
    {
        public override bool IncrementToken() => true;
    }
}
