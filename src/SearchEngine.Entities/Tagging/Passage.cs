namespace SearchEngine.Entities.Tagging;

/// <summary>Words of one sentence among the words of a passage.</summary>
internal readonly record struct SentenceRange(int First, int Count, bool InTitle);

/// <summary>Up to some 4,000 words of an article, sentence by sentence, with two edges between sentences. Longer articles are read a passage at a time, so that memory and time stay bounded.</summary>
internal sealed class Passage
{
    public const int Edges = 2;
    public const int Capacity = 5 * 1024;
    private const int LongestPiece = 256;
    private const int LongestSentence = Lattice.Longest / 2;

    private readonly Word[] _words = new Word[Capacity];
    private readonly Word[] _piece = new Word[LongestPiece];
    private readonly List<SentenceRange> _sentences = new(512);

    public Span<Word> Words => _words.AsSpan(0, Count);
    public int Count { get; private set; }
    public IReadOnlyList<SentenceRange> Sentences => _sentences;

    /// <summary>True when another piece, were each of its words a sentence, would not fit.</summary>
    public bool IsFull => Count + ((Edges + 1) * LongestPiece) > _words.Length;

    /// <summary>How much of the passage is about sport: 0, 1 or 2. Set by the describer.</summary>
    public uint Topic { get; set; }

    public void Clear()
    {
        Count = 0;
        _sentences.Clear();
        AddEdges();
    }

    /// <summary>Reads words from a place on until the passage is full or the text ends. Returns where it stopped.</summary>
    public int Read(ReadOnlySpan<char> text, int at, bool inTitle)
    {
        while (at < text.Length && !IsFull)
        {
            var count = 0;
            while (count < LongestPiece && WordReader.Next(text, at, out var start, out at))
            {
                if (text[start] == '\n') break;
                _piece[count++] = new Word { Start = start, Length = at - start, Form = WordForms.Of(text[start..at]) };
            }
            if (count > 0) AddPiece(text, _piece.AsSpan(0, count), inTitle);
        }
        return at;
    }

    private void AddPiece(ReadOnlySpan<char> text, Span<Word> piece, bool inTitle)
    {
        WordForms.MarkLine(piece);
        for (var first = 0; first < piece.Length;)
        {
            var end = SentenceEnd(text, piece, first);
            piece[first].StartsSentence = true;
            piece[first..end].CopyTo(_words.AsSpan(Count));
            _sentences.Add(new SentenceRange(Count, end - first, inTitle));
            Count += end - first;
            AddEdges();
            first = end;
        }
    }

    private static int SentenceEnd(ReadOnlySpan<char> text, ReadOnlySpan<Word> piece, int first)
    {
        var longest = Math.Min(piece.Length, first + LongestSentence);
        for (var i = first; i < longest; i++)
        {
            if (piece[i].Form != WordForm.Mark || text[piece[i].Start] is not ('.' or '!' or '?' or '\u2026')) continue;
            while (i + 1 < longest && piece[i + 1].Start == piece[i].End && text[piece[i + 1].Start] is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']') i++;
            if (i + 1 < longest && piece[i + 1].Form != WordForm.Lower) return i + 1;
        }
        return longest;
    }

    private void AddEdges()
    {
        for (var i = 0; i < Edges; i++) _words[Count++] = default;
    }
}
