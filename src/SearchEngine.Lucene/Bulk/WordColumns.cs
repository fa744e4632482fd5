using System.Runtime.InteropServices;
using System.Text;
using SearchEngine.Articles;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Bulk;

/// <summary>The words of articles, kept once for the four fields that are made of them.</summary>
/// <remarks>A word is looked up as it stands in the text; only one that is new to the batch is encoded and stemmed.</remarks>
internal sealed class WordColumns
{
    private readonly WordSplitter _splitter = new();
    private readonly WordSplitter.Take _take;
    private readonly WordStemmer _stemmer = new();

    // In UTF-16. Two words can have one term: unpaired surrogates are encoded alike.
    private readonly TermTable _words = new();
    private byte[] _encoded = new byte[64];
    private int[] _exactOf = new int[64];
    private int[] _stemOf = new int[64];
    private int[] _titles = new int[16];
    private int _known;

    public WordColumns() => _take = Take;

    /// <summary>Numbers of words: text, then title, of each article.</summary>
    public TermTape Tape { get; } = new();

    public TermTable Exact { get; } = new();

    public TermTable Stems { get; } = new();

    /// <summary>By word, the number of its term in <see cref="Exact"/>.</summary>
    public int[] ExactOf => _exactOf;

    /// <summary>By word, the number of its stem in <see cref="Stems"/>.</summary>
    public int[] StemOf => _stemOf;

    /// <summary>Where the title of a document begins on the tape.</summary>
    public int TitleOf(int document) => _titles[document];

    public void Add(Article article)
    {
        if (Tape.Documents == _titles.Length) Array.Resize(ref _titles, 2 * _titles.Length);
        _splitter.Split(article.Text, _take);
        // As in WordTape: a title at the end keeps phrases of the text from running into it.
        _titles[Tape.Documents] = Tape.Count;
        _splitter.Split(article.Title, _take);
        Tape.EndDocument();
    }

    public void Clear()
    {
        _known = 0;
        Tape.Clear();
        _words.Clear();
        Exact.Clear();
        Stems.Clear();
    }

    private void Take(ReadOnlySpan<char> word)
    {
        var number = _words.NumberOf(MemoryMarshal.AsBytes(word));
        Tape.Add(number);
        if (number == _known) Learn(word);
    }

    private void Learn(ReadOnlySpan<char> word)
    {
        if (_known == _exactOf.Length)
        {
            Array.Resize(ref _exactOf, 2 * _known);
            Array.Resize(ref _stemOf, 2 * _known);
        }
        _exactOf[_known] = Exact.NumberOf(Encode(word));
        _stemOf[_known] = Stems.NumberOf(Encode(_stemmer.Stem(word)));
        _known++;
    }

    private ReadOnlySpan<byte> Encode(ReadOnlySpan<char> word)
    {
        if (_encoded.Length < 3 * word.Length) _encoded = new byte[3 * word.Length];
        return _encoded.AsSpan(0, Encoding.UTF8.GetBytes(word, _encoded));
    }
}
