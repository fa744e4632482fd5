using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchEngine.Lucene.Schema;

/// <summary>The words of one article, cut once and read by four fields. For one thread; the streams are reused by the next article.</summary>
/// <remarks>Cutting a text into words costs more than stemming them, and the fields agree up to the stemmer.</remarks>
internal sealed class WordTape
{
    private readonly WordSplitter _splitter = new();
    private char[] _characters = new char[16 * 1024];
    private int[] _ends = new int[4 * 1024];
    private int _count;
    private int _title;

    public WordTape()
    {
        Exact = new Replay(this, titleOnly: false);
        Stemmed = new PorterStemFilter(new Replay(this, titleOnly: false));
        TitleExact = new Replay(this, titleOnly: true);
        TitleStemmed = new PorterStemFilter(new Replay(this, titleOnly: true));
    }

    /// <summary>Text, then title, unstemmed.</summary>
    public TokenStream Exact { get; }

    /// <summary>Text, then title, stemmed.</summary>
    public TokenStream Stemmed { get; }

    public TokenStream TitleExact { get; }

    public TokenStream TitleStemmed { get; }

    /// <summary>How many words the title has.</summary>
    public int TitleWords => _count - _title;

    public void Record(string title, string text)
    {
        _count = 0;
        _splitter.Split(text, Add);
        // A title at the end keeps phrases of the text from running into it.
        _title = _count;
        _splitter.Split(title, Add);
    }

    private void Add(ReadOnlySpan<char> word)
    {
        var start = StartOf(_count);
        if (start + word.Length > _characters.Length) Array.Resize(ref _characters, 2 * Math.Max(start + word.Length, _characters.Length));
        if (_count == _ends.Length) Array.Resize(ref _ends, 2 * _ends.Length);
        word.CopyTo(_characters.AsSpan(start));
        _ends[_count++] = start + word.Length;
    }

    private int StartOf(int word) => word == 0 ? 0 : _ends[word - 1];

    private sealed class Replay : TokenStream
    {
        private readonly WordTape _tape;
        private readonly bool _titleOnly;
        private readonly ICharTermAttribute _term;
        private int _at;

        public Replay(WordTape tape, bool titleOnly)
        {
            (_tape, _titleOnly) = (tape, titleOnly);
            _term = AddAttribute<ICharTermAttribute>();
        }

        public override bool IncrementToken()
        {
            if (_at == _tape._count) return false;
            var start = _tape.StartOf(_at);
            _term.CopyBuffer(_tape._characters, start, _tape._ends[_at] - start);
            _at++;
            return true;
        }

        public override void Reset()
        {
            base.Reset();
            // Undoes what the end of the article before did.
            ClearAttributes();
            _at = _titleOnly ? _tape._title : 0;
        }
    }
}
