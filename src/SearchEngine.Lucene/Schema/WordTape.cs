using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchEngine.Lucene.Schema;

/// <summary>The words of one text, cut once and read by two fields: as they are, and stemmed. For one thread; the streams are reused by the next text.</summary>
/// <remarks>Cutting a text into words costs more than stemming them, and both fields agree up to the stemmer.</remarks>
internal sealed class WordTape
{
    private char[] _characters = new char[16 * 1024];
    private int[] _ends = new int[4 * 1024];
    private int _count;

    public WordTape()
    {
        Exact = new Replay(this);
        Stemmed = new PorterStemFilter(new Replay(this));
    }

    public TokenStream Exact { get; }

    public TokenStream Stemmed { get; }

    public void Record(string text)
    {
        _count = 0;
        var length = 0;
        using var stream = ArticleAnalyzers.Exact.GetTokenStream(IndexFields.Exact, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (length + term.Length > _characters.Length) Array.Resize(ref _characters, 2 * Math.Max(length + term.Length, _characters.Length));
            if (_count == _ends.Length) Array.Resize(ref _ends, 2 * _ends.Length);
            Array.Copy(term.Buffer, 0, _characters, length, term.Length);
            length += term.Length;
            _ends[_count++] = length;
        }
        stream.End();
    }

    private sealed class Replay : TokenStream
    {
        private readonly WordTape _tape;
        private readonly ICharTermAttribute _term;
        private int _at;

        public Replay(WordTape tape)
        {
            _tape = tape;
            _term = AddAttribute<ICharTermAttribute>();
        }

        public override bool IncrementToken()
        {
            if (_at == _tape._count) return false;
            ClearAttributes();
            var start = _at == 0 ? 0 : _tape._ends[_at - 1];
            _term.CopyBuffer(_tape._characters, start, _tape._ends[_at] - start);
            _at++;
            return true;
        }

        public override void Reset()
        {
            base.Reset();
            _at = 0;
        }
    }
}
