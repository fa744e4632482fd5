using System.Globalization;

namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>Cuts a short text into numbers, words and marks, in one pass.</summary>
internal static class DateTokenizer
{
    /// <summary>More than any line with a date has; what comes behind is not read.</summary>
    public const int MostTokens = 128;

    private const string NumberMarks = "年月日時时分秒点點년월일시분초";
    private const string BehindUnits = "间間钟鐘前간전";

    /// <summary>Fills <paramref name="tokens"/> and says how many there are.</summary>
    public static int Read(ReadOnlySpan<char> text, Span<DateToken> tokens)
    {
        var count = 0;
        var isAttached = false;
        for (var at = 0; at < text.Length && count < tokens.Length;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                isAttached &= !char.IsWhiteSpace(c);
                at++;
                continue;
            }
            var token = char.IsDigit(c) ? Number(text, at, isAttached)
                : IsNumberMark(text, at, tokens[..count]) ? new DateToken(DateTokenKind.Mark, at, 1, c, isAttached)
                : IsWordPart(c) ? Word(text, at, isAttached)
                : new DateToken(DateTokenKind.Mark, at, 1, c, isAttached);
            tokens[count++] = token;
            at = token.End;
            isAttached = true;
        }
        return count;
    }

    private static DateToken Number(ReadOnlySpan<char> text, int start, bool isAttached)
    {
        var end = start;
        var value = 0;
        while (end < text.Length && char.IsDigit(text[end]))
        {
            value = end - start < 9 ? value * 10 + CharUnicodeInfo.GetDecimalDigitValue(text[end]) : -1;
            end++;
        }
        return new DateToken(DateTokenKind.Number, start, end - start, value, isAttached);
    }

    private static DateToken Word(ReadOnlySpan<char> text, int start, bool isAttached)
    {
        var end = start + 1;
        while (end < text.Length && IsWordPart(text[end])) end++;
        var month = MonthNames.Find(text[start..end]);
        return month > 0 || !TwoWordMonth(text, start, end, out month, out var second)
            ? new DateToken(DateTokenKind.Word, start, end - start, month, isAttached)
            : new DateToken(DateTokenKind.Word, start, second - start, month, isAttached);
    }

    // In Arabic two pairs of months share their first word.
    private static bool TwoWordMonth(ReadOnlySpan<char> text, int start, int end, out int month, out int second)
    {
        month = 0;
        second = end + 1;
        if (text[start..end] is not ("كانون" or "تشرين")) return false;
        while (second < text.Length && IsWordPart(text[second])) second++;
        return second <= text.Length && (month = MonthNames.Find(text[start..second])) > 0;
    }

    private static bool IsNumberMark(ReadOnlySpan<char> text, int at, ReadOnlySpan<DateToken> before) =>
        text[at] > '\u00FF' && NumberMarks.Contains(text[at]) && before is [.., { Kind: DateTokenKind.Number }] && !(at + 1 < text.Length && BehindUnits.Contains(text[at + 1]));

    private static bool IsWordPart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
