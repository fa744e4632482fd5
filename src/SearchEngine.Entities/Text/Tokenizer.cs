using System.Runtime.InteropServices;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Loading;

namespace SearchEngine.Entities.Text;

/// <summary>Splits text into words in one pass. Hyphens and apostrophes split too, so that spellings with and without them are one.</summary>
internal static class Tokenizer
{
    private const int LongestWord = 64;

    public static void Tokenize(string text, Vocabulary vocabulary, bool isTitle, List<Token> tokens)
    {
        var lineStart = tokens.Count;
        var at = 0;
        var end = 0;
        while (at < text.Length)
        {
            if (text[at] == '\n')
            {
                MarkLine(tokens, lineStart, isTitle);
                lineStart = tokens.Count;
            }
            if (!IsWord(text, at))
            {
                at++;
                continue;
            }
            var isFirst = tokens.Count == lineStart;
            var gap = isFirst ? Gap.Break : GapBetween(text, end, at);
            var start = at;
            at = WordEnd(text, start, out var flags);
            end = at;
            if (at < text.Length && text[at] == '.') flags |= TokenFlags.DotAfter;
            if (isFirst || StartsSentence(text, start, gap, tokens, vocabulary)) flags |= TokenFlags.SentenceStart;
            tokens.Add(new Token(start, at - start, vocabulary.Find(text.AsSpan(start, Math.Min(at - start, LongestWord + 1))), flags, gap));
        }
        MarkLine(tokens, lineStart, isTitle);
    }

    private static bool IsWord(string text, int at)
    {
        var c = text[at];
        return char.IsLetterOrDigit(c) || (c == '&' && at > 0 && at + 1 < text.Length && text[at - 1] is not '\n' && (char.IsLetter(text[at + 1]) || text[at + 1] == ' '));
    }

    private static int WordEnd(string text, int start, out TokenFlags flags)
    {
        flags = TokenFlags.None;
        if (text[start] == '&') return start + 1;
        if (DottedEnd(text, start) is var dotted and > 0)
        {
            flags = TokenFlags.Dotted | (char.IsUpper(text[start]) ? TokenFlags.UpperFirst | TokenFlags.AllUpper : TokenFlags.None);
            return dotted;
        }
        var at = start;
        int upper = 0, lower = 0, digits = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsUpper(c)) upper++;
            else if (char.IsDigit(c)) digits++;
            else if (char.IsLetter(c)) lower++;
            else if (c is not (>= '\u0300' and <= '\u036F')) break;
        }
        if (char.IsUpper(text[start])) flags |= TokenFlags.UpperFirst;
        if (upper > 0 && lower == 0 && upper + digits > 1) flags |= TokenFlags.AllUpper;
        if (upper + lower == 0) flags |= TokenFlags.Digits;
        return at;
    }

    // "U.S.", "U.S.S.R", "D.C.": single letters with dots between them. Returns 0 when it is none.
    private static int DottedEnd(string text, int start)
    {
        var at = start;
        var letters = 0;
        while (at + 1 < text.Length && char.IsLetter(text[at]) && text[at + 1] == '.')
        {
            letters++;
            at += 2;
        }
        if (letters > 0 && at < text.Length && char.IsLetter(text[at]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
        {
            letters++;
            at++;
        }
        return letters > 1 ? at : 0;
    }

    private static Gap GapBetween(string text, int end, int start)
    {
        var length = start - end;
        if (length == 0) return Gap.Space;
        if (length == 1)
        {
            switch (text[end])
            {
                case '-' or '\u2010' or '\u2011' or '\u2013': return Gap.Hyphen;
                case '\'' or '\u2019' or '\u02BB' or '\u02BC' or '`': return Gap.Apostrophe;
            }
        }
        if (text[end] is '\'' or '\u2019' && end > 0 && text[end - 1] is 's' or 'S')
        {
            // "the Philippines' president": a possessive without an s of its own.
            if (text.AsSpan(end + 1, length - 1).Trim(' ').IsEmpty) return Gap.Apostrophe;
        }
        var rest = end;
        var gap = Gap.Space;
        if (text[end] is '.' or ',')
        {
            gap = text[end] == '.' ? Gap.Dot : Gap.Comma;
            rest++;
            if (rest == start) return gap == Gap.Dot ? Gap.Break : gap;
        }
        for (; rest < start; rest++)
            if (text[rest] is not (' ' or '\t' or '\u00A0' or '\u202F' or '\u2009')) return Gap.Break;
        return gap;
    }

    private static bool StartsSentence(string text, int start, Gap gap, List<Token> tokens, Vocabulary vocabulary)
    {
        if (gap is not (Gap.Dot or Gap.Break)) return false;
        var before = tokens[^1];
        if (gap == Gap.Dot) return !before.IsInitial && (vocabulary.CuesOf(before.Word) & CueKind.Abbreviation) == CueKind.None;
        for (var i = start - 1; i >= before.End; i--)
            if (text[i] is '.' or '!' or '?' or '\n' or '"' or '\u201C' or ':' or '\u2018') return true;
        return false;
    }

    private static void MarkLine(List<Token> tokens, int lineStart, bool isTitle)
    {
        int upper = 0, capitalised = 0, words = 0, longWords = 0;
        var line = CollectionsMarshal.AsSpan(tokens)[lineStart..];
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i].Length < 2 || line[i].Is(TokenFlags.Digits)) continue;
            words++;
            if (line[i].Is(TokenFlags.AllUpper)) upper++;
            if (line[i].Length < 4 || i == 0) continue;
            longWords++;
            if (line[i].Is(TokenFlags.UpperFirst)) capitalised++;
        }
        var mark = words > 1 && upper * 10 >= words * 9 ? TokenFlags.Shouted
            : isTitle && longWords > 2 && capitalised * 10 >= longWords * 8 ? TokenFlags.HeadlineCase
            : TokenFlags.None;
        if (mark == TokenFlags.None) return;
        foreach (ref var token in line) token = token with { Flags = token.Flags | mark };
    }
}
