using Lucene.Net.Analysis.TokenAttributes;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Highlighting;

/// <summary>Cuts a text into the words that <see cref="ArticleAnalyzers.Exact"/> finds in it, with their places. For one thread.</summary>
/// <remarks>
/// Nearly all words of a text are ASCII letters and digits; those are cut here, by the rules of Unicode's text segmentation (UAX #29) for them. What is between
/// two spaces and has any other letter goes through the analyser, which is some twenty times slower.
/// </remarks>
internal sealed class WordScanner(string text)
{
    private readonly Queue<(int Start, int End, string Word)> _analysed = new();
    private char[] _word = new char[64];
    private int _length;
    private int _at;

    /// <summary>Place of the word, without a possessive 's.</summary>
    public int Start { get; private set; }

    /// <summary>First place after the word.</summary>
    public int End { get; private set; }

    /// <summary>As the index has it: lower case, without diacritics, acronyms without dots.</summary>
    public ReadOnlySpan<char> Word => _word.AsSpan(0, _length);

    public bool MoveNext()
    {
        if (_analysed.TryDequeue(out var analysed)) return Take(analysed.Start, analysed.End, analysed.Word);
        while (_at < text.Length)
        {
            var c = text[_at];
            if (char.IsAsciiLetterOrDigit(c) || c == '_')
            {
                if (ReadAscii()) return true;
            }
            else if (c < 128 || IsSign(c)) _at++;
            else Analyse();
            if (_analysed.TryDequeue(out analysed)) return Take(analysed.Start, analysed.End, analysed.Word);
        }
        return false;
    }

    /// <summary>False when the analyser has to read it.</summary>
    private bool ReadAscii()
    {
        var start = _at;
        var end = start;
        var dots = false;
        while (end < text.Length)
        {
            var c = text[end];
            if (char.IsAsciiLetterOrDigit(c)) end++;
            else if (c is '.' or ',' or ':' or ';' or '\'' or '\u2019' && end + 1 < text.Length && Joins(text[end - 1], c, text[end + 1]))
            {
                dots |= c == '.';
                end += 2;
            }
            else if (c == '_' || (c >= 128 && !IsSign(c)))
            {
                Analyse();
                return false;
            }
            else break;
        }
        // "don't" with a letter beyond ASCII after the apostrophe was not joined above.
        if (end + 1 < text.Length && text[end] is '\'' or '\u2019' or '.' or ':' or ',' && end + 1 < text.Length && text[end + 1] >= 128 && !IsSign(text[end + 1]))
        {
            Analyse();
            return false;
        }
        _at = end;
        Start = start;
        if (end - start > 2 && text[end - 1] is 's' or 'S' && end - start > 2 && text[end - 2] is '\'' or '\u2019') end -= 2;
        End = end;
        Fold(start, end);
        if (dots) TakeDotsOut();
        return true;
    }

    /// <summary>Letters go on over apostrophes, full stops and colons, numbers over signs of thousands and fractions.</summary>
    private static bool Joins(char before, char sign, char after) =>
        char.IsAsciiLetter(before) ? sign is '\'' or '\u2019' or '.' or ':' && char.IsAsciiLetter(after)
        : char.IsAsciiDigit(before) && sign != ':' && char.IsAsciiDigit(after);

    private static bool IsSign(char c) => char.IsWhiteSpace(c) || c is '\u201C' or '\u201D' or '\u2018' or '\u2013' or '\u2014' or '\u2026' or '\u00AB' or '\u00BB' or '\u2022' or '\u20AC' or '\u00A3' or '\u2019';

    private void Fold(int start, int end)
    {
        if (_word.Length < end - start) _word = new char[end - start];
        _length = 0;
        for (var i = start; i < end; i++) _word[_length++] = text[i] == '\u2019' ? '\'' : char.ToLowerInvariant(text[i]);
    }

    /// <summary>As <see cref="AcronymFilter"/> does: single letters parted by dots are one word.</summary>
    private void TakeDotsOut()
    {
        for (var i = 0; i < _length; i++)
            if (i % 2 == 0 ? !char.IsAsciiLetter(_word[i]) : _word[i] != '.') return;
        var letters = 0;
        for (var i = 0; i < _length; i += 2) _word[letters++] = _word[i];
        _length = letters;
    }

    /// <summary>From the start of the word to the next space.</summary>
    private void Analyse()
    {
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at])) _at++;
        using var stream = ArticleAnalyzers.Exact.GetTokenStream("", text[start.._at]);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (term.Length == 0) continue;
            var end = start + offset.EndOffset;
            if (offset.EndOffset - offset.StartOffset > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '\u2019' or '\uFF07') end -= 2;
            _analysed.Enqueue((start + offset.StartOffset, end, new string(term.Buffer, 0, term.Length)));
        }
        stream.End();
    }

    private bool Take(int start, int end, string word)
    {
        (Start, End) = (start, end);
        if (_word.Length < word.Length) _word = new char[word.Length];
        word.CopyTo(_word);
        _length = word.Length;
        return true;
    }
}
