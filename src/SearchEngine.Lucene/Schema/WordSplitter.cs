using System.Buffers;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchEngine.Lucene.Schema;

/// <summary>Cuts a text into the words that <see cref="ArticleAnalyzers.Exact"/> makes of it, several times faster for the letters of western Europe. For one thread.</summary>
/// <remarks>
/// No word crosses a space, so each piece between spaces is cut by itself. Pieces of plain characters are cut here by the rules of UAX #29 that concern
/// them (WB5 to WB13b of Unicode 6.3, which Lucene.Net's tokenizer has); all others go through the analyzer.
/// </remarks>
internal sealed class WordSplitter
{
    // Longer words are dropped by Lucene.Net's tokenizer.
    private const int LongestWord = 255;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n");
    private static readonly CharacterKind[] Kinds = KindsOfPlainCharacters();

    // Letters and digits of ASCII in lower case, NUL for all else.
    private static readonly char[] Simple = [.. Enumerable.Range(0, 128).Select(static c => char.IsAsciiLetterOrDigit((char)c) ? char.ToLowerInvariant((char)c) : '\0')];

    private readonly char[] _word = new char[LongestWord];
    private readonly char[] _folded = new char[4 * LongestWord];

    /// <summary>Takes a word. The characters are valid during the call only.</summary>
    public delegate void Take(ReadOnlySpan<char> word);

    /// <summary>Hands over all words, in order.</summary>
    public void Split(string text, Take take)
    {
        for (var start = 0; start < text.Length;)
        {
            if (SplitSimple(text.AsSpan(start), take) is var taken and > 0)
            {
                start += taken;
                continue;
            }
            var length = text.AsSpan(start).IndexOfAny(Spaces);
            var end = length < 0 ? text.Length : start + length;
            if (end > start && !SplitPlain(text.AsSpan(start, end - start), take))
            {
                // What follows is likely to be in the same script.
                while (end < text.Length)
                {
                    length = text.AsSpan(end + 1).IndexOfAny(Spaces);
                    var next = length < 0 ? text.Length : end + 1 + length;
                    if (IsPlain(text.AsSpan(end + 1, next - end - 1))) break;
                    end = next;
                }
                Analyze(text[start..end], take);
            }
            start = end + 1;
        }
    }

    /// <summary>The common piece, one word of ASCII and perhaps a mark behind it, in a single pass.</summary>
    /// <returns>The length of the piece and its space; 0, with nothing taken, when it is another.</returns>
    private int SplitSimple(ReadOnlySpan<char> rest, Take take)
    {
        var length = 0;
        while (length < rest.Length && length < LongestWord && rest[length] < Simple.Length && Simple[rest[length]] is var lower and not '\0') _word[length++] = lower;
        if (length == 0) return 0;
        var end = length;
        // With nothing behind it a mark joins nothing.
        if (end < rest.Length && rest[end] is '.' or ',' or ';' or ':' or '?' or '!' or '\'' or '"' or ')') end++;
        if (end < rest.Length && rest[end] is not (' ' or '\n')) return 0;
        take(_word.AsSpan(0, length));
        return end + 1;
    }

    private static bool IsPlain(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
            if (KindOf(c) == CharacterKind.Foreign) return false;
        return true;
    }

    /// <summary>False, with nothing taken, when there are characters of other kinds in the piece.</summary>
    private bool SplitPlain(ReadOnlySpan<char> piece, Take take)
    {
        if (!IsPlain(piece)) return false;
        for (var at = 0; at < piece.Length;)
        {
            if (!IsPartOfWord(KindOf(piece[at])))
            {
                at++;
                continue;
            }
            var start = at;
            var isWord = false;
            while (at < piece.Length)
            {
                var kind = KindOf(piece[at]);
                if (IsPartOfWord(kind)) isWord |= kind != CharacterKind.Connector;
                else if (!Joins(kind, piece, at)) break;
                at++;
            }
            // Connectors alone are no word.
            if (isWord && at - start <= LongestWord) take(Normalized(piece[start..at]));
        }
        return true;
    }

    private static bool IsPartOfWord(CharacterKind kind) => kind is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Connector;

    /// <summary>Whether a mark stands between two letters, or two digits, that it joins.</summary>
    private static bool Joins(CharacterKind mark, ReadOnlySpan<char> piece, int at)
    {
        if (at == 0 || at + 1 == piece.Length) return false;
        var (before, after) = (KindOf(piece[at - 1]), KindOf(piece[at + 1]));
        return before == after && mark switch
        {
            CharacterKind.JoinsLetters => before == CharacterKind.Letter,
            CharacterKind.JoinsDigits => before == CharacterKind.Digit,
            CharacterKind.JoinsBoth => before is CharacterKind.Letter or CharacterKind.Digit,
            _ => false,
        };
    }

    /// <summary>Without possessive s, in lower case, without the dots of acronyms and without diacritics.</summary>
    private ReadOnlySpan<char> Normalized(ReadOnlySpan<char> word)
    {
        if (word.Length >= 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '\u2019') word = word[..^2];
        var isAscii = true;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            isAscii &= c < 0x80;
            _word[i] = char.ToLowerInvariant(c);
        }
        var length = AcronymFilter.RemoveDots(_word, word.Length);
        return isAscii ? _word.AsSpan(0, length) : _folded.AsSpan(0, ASCIIFoldingFilter.FoldToASCII(_word, 0, _folded, 0, length));
    }

    private static void Analyze(string text, Take take)
    {
        using var stream = ArticleAnalyzers.Exact.GetTokenStream(IndexFields.Exact, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) take(term.Buffer.AsSpan(0, term.Length));
        stream.End();
    }

    private static CharacterKind KindOf(char c) => c < Kinds.Length ? Kinds[c] : c switch
    {
        '\u2018' or '\u2019' => CharacterKind.JoinsBoth,
        '\u2013' or '\u2014' or '\u201C' or '\u201D' or '\u2026' => CharacterKind.Other,
        _ => CharacterKind.Foreign,
    };

    private static CharacterKind[] KindsOfPlainCharacters()
    {
        var kinds = new CharacterKind[256];
        for (var c = 0; c < kinds.Length; c++)
            kinds[c] = c >= 0x80 ? (c >= 0xC0 && c != 0xD7 && c != 0xF7 ? CharacterKind.Letter : CharacterKind.Foreign)
                : char.IsAsciiLetter((char)c) ? CharacterKind.Letter
                : char.IsAsciiDigit((char)c) ? CharacterKind.Digit
                : CharacterKind.Other;
        kinds['_'] = CharacterKind.Connector;
        kinds[':'] = CharacterKind.JoinsLetters;
        kinds[','] = kinds[';'] = CharacterKind.JoinsDigits;
        kinds['.'] = kinds['\''] = CharacterKind.JoinsBoth;
        kinds['\u00A0'] = kinds['\u00AB'] = kinds['\u00BB'] = CharacterKind.Other;
        return kinds;
    }

    /// <summary>What a character does to a word it stands in or beside.</summary>
    private enum CharacterKind : byte
    {
        /// <summary>Ends it.</summary>
        Other,
        Letter,
        Digit,

        /// <summary>Belongs to it, but makes none.</summary>
        Connector,
        JoinsLetters,
        JoinsDigits,
        JoinsBoth,

        /// <summary>Known to the analyzer only.</summary>
        Foreign,
    }
}
