using System.Collections.Frozen;
using System.Globalization;

namespace SearchEngine.Entities.Tagging;

/// <summary>Finds the words and punctuation marks of a text one by one, as the corpora do on which taggers are trained.</summary>
/// <remarks>Hyphenated words, "U.S.", "AT&amp;T" and numbers with points stay whole; "'s" stands apart; other marks stand alone. Every step looks at each character a bounded number of times.</remarks>
internal static class WordReader
{
    private const int LongestClitic = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DottedAbbreviations = Set(
        "Mr Mrs Ms Dr St Ste Prof Gen Col Lt Sgt Capt Maj Cmdr Adm Gov Sen Rep Rev Hon Pres Messrs vs Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec "
        + "Calif Fla Mass Conn Pa Va Md Ga Ala Ariz Ark Colo Del Ill Ind Kan Ky La Mich Minn Miss Mo Mont Neb Nev Okla Ore Tenn Tex Vt Wash Wis Wyo");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameEndings = Set("Inc Corp Co Ltd Jr Sr Bros Cie Cos");

    /// <summary>The next word at or after a place; false at the end. A line feed is a word of its own (length 1).</summary>
    public static bool Next(ReadOnlySpan<char> text, int at, out int start, out int end)
    {
        while (at < text.Length && text[at] != '\n' && (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]) || text[at] is '\u200B' or '\uFEFF' or '\u00AD')) at++;
        start = at;
        end = at;
        if (at >= text.Length) return false;
        end = text[at] == '\n' ? at + 1 : IsWordPart(text, at) || (text[at] is '@' && at + 1 < text.Length && IsWordPart(text, at + 1)) ? WordEnd(text, at) : MarkEnd(text, at);
        return true;
    }

    private static bool IsWordPart(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 128) return char.IsAsciiLetterOrDigit(c);
        return char.IsLetterOrDigit(c) || c is (>= '\u0300' and <= '\u036F') or '\u200D' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static int MarkEnd(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) return at + 2;
        // A clitic that stands apart from its word, as in texts that were split before.
        if (c is '\'' or '\u2019' && CliticEnd(text, at) is var clitic and > 0 && (at == 0 || !char.IsWhiteSpace(text[at - 1]) || clitic - at == 2)) return clitic;
        var end = at + 1;
        if (c is '.' or '-' or '*' or '=' or '_' or '`' or '\'')
            while (end < text.Length && text[end] == c) end++;
        return end;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        if (IsAddress(text, start)) return AddressEnd(text, start);
        var dotted = DottedEnd(text, start);
        if (dotted > 0 && !(dotted + 1 < text.Length && text[dotted] == '-' && IsWordPart(text, dotted + 1))) return dotted;
        var at = Math.Max(start + 1, dotted);
        while (at < text.Length)
        {
            if (IsWordPart(text, at))
            {
                at++;
                continue;
            }
            if (at + 1 >= text.Length || !IsWordPart(text, at + 1) || !Joins(text, at)) break;
            at += 2;
        }
        if (at < text.Length && text[at] == '.' && TakesDot(text, start, at)) at++;
        return at;
    }

    // Whether the mark between two word characters is part of the word.
    private static bool Joins(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '-' or '\u2010' or '\u2011' or '&' => true,
        '\'' or '\u2019' or '\u02BC' => CliticEnd(text, at) == 0,
        '.' => char.IsDigit(text[at - 1]) == char.IsDigit(text[at + 1]) && (char.IsDigit(text[at + 1]) || !char.IsUpper(text[at + 1]) || char.IsUpper(text[at - 1])),
        ',' or ':' or '/' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        '_' => true,
        _ => false,
    };

    // 's 'm 'd 're 've 'll; 0 for other words after an apostrophe.
    private static int CliticEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= LongestClitic && char.IsLetter(text[end])) end++;
        return (end - at, end - at > 1 ? text[at + 1] | 0x20 : 0) switch
        {
            (2, 's' or 'm' or 'd') => end,
            (3, 'r' or 'v') when (text[at + 2] | 0x20) == 'e' => end,
            (3, 'l') when (text[at + 2] | 0x20) == 'l' => end,
            _ => 0,
        };
    }

    // "U.S.", "J.P.", "J.": single letters with dots. Returns 0 when it is none.
    private static int DottedEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var letters = 0;
        while (at + 1 < text.Length && char.IsLetter(text[at]) && text[at + 1] == '.')
        {
            letters++;
            at += 2;
        }
        if (letters == 0) return 0;
        if (at < text.Length && char.IsLetter(text[at]))
        {
            var single = at + 1 == text.Length || !IsWordPart(text, at + 1);
            if (!single) return 0;
            return at + 1;
        }
        // "J." needs a capital and a word after it; "plan B." at the end of a line does not.
        return letters > 1 || (char.IsUpper(text[start]) && at + 1 < text.Length && text[at] == ' ' && char.IsUpper(text[at + 1])) ? at : 0;
    }

    private static bool TakesDot(ReadOnlySpan<char> text, int start, int end)
    {
        var word = text[start..end];
        if (word.Length is < 2 or > 6 || end + 1 >= text.Length || text[end + 1] == '\n') return false;
        if (DottedAbbreviations.Contains(word)) return text[end + 1] is ' ' or ',' or ')';
        return NameEndings.Contains(word) && (text[end + 1] is ',' or '\'' or ')' || (text[end + 1] == ' ' && end + 2 < text.Length && !char.IsUpper(text[end + 2])));
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsAddress(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static int AddressEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or ')' or '<' or '>')) end++;
        while (end > start + 1 && text[end - 1] is '.' or ',' or ';' or ':') end--;
        return end;
    }
}
