using System.Buffers;
using System.Text;

namespace SearchEngine.Cleaning.Text;

/// <summary>What takes a whole text to decide: composed characters, letters of double width, quotation marks as typewriters set them.</summary>
internal static class TextRepair
{
    private const char FirstWide = '\uFF10';
    private const char LastWide = '\uFF5A';

    // From an ASCII character to its form of double width.
    private const int WideOffset = 0xFEE0;

    private const int LongestQuote = 2_000;

    private static readonly SearchValues<char> SpaceOrBracket = SearchValues.Create(" ([{\"'“‘«—–");

    public static string Repair(string text)
    {
        if (text.Contains("``", StringComparison.Ordinal)) text = CurlQuotes(text);
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF') < 0) return text;
        if (text.AsSpan().IndexOfAnyInRange(FirstWide, LastWide) >= 0 && !text.AsSpan().ContainsEastAsian()) text = Narrow(text);
        return Composition.Compose(text);
    }

    // ``So'' in pairs, as TeX and old wire services write it; a lone pair of accents is left.
    private static string CurlQuotes(string text)
    {
        var curled = new StringBuilder(text.Length);
        var written = 0;
        for (var open = text.IndexOf("``", StringComparison.Ordinal); open >= 0; open = text.IndexOf("``", open, StringComparison.Ordinal))
        {
            var quoted = text.AsSpan(open + 2, Math.Min(text.Length - open - 2, LongestQuote));
            var length = (open == 0 || SpaceOrBracket.Contains(text[open - 1])) && quoted is not [] and not [' ' or '`', ..] ? quoted.IndexOf("''", StringComparison.Ordinal) : -1;
            if (length > 0)
            {
                curled.Append(text, written, open - written).Append('“').Append(quoted[..length]).Append('”');
                written = open + 2 + length + 2;
            }
            open = Math.Max(open + 2, written);
        }
        return written == 0 ? text : curled.Append(text, written, text.Length - written).ToString();
    }

    private static string Narrow(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = source[i] is >= FirstWide and <= LastWide && char.IsAsciiLetterOrDigit((char)(source[i] - WideOffset)) ? (char)(source[i] - WideOffset) : source[i];
    });

    // Among ideographs, kana and hangul, double width is how letters are set.
    private static bool ContainsEastAsian(this ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\u3040', '\u9FFF') >= 0 || text.IndexOfAnyInRange('\uAC00', '\uD7AF') >= 0 || text.IndexOfAnyInRange('\uF900', '\uFAFF') >= 0;
}
