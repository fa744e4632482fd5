using System.Globalization;

namespace SearchEngine.Lucene.Highlighting;

/// <summary>Places where a text may be cut.</summary>
internal static class TextCuts
{
    /// <summary>The last place up to this one that does not part a character: no surrogate pair, no letter from its marks.</summary>
    public static int Before(string text, int at)
    {
        if (at >= text.Length) return text.Length;
        for (var i = at; i > at - 32; i--)
        {
            if (i <= 0) return 0;
            if (!char.IsLowSurrogate(text[i]) && CharUnicodeInfo.GetUnicodeCategory(text, i) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
                && text[i] != '\u200D' && text[i - 1] != '\u200D') return i;
        }
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    /// <summary>The last space between the places, else <see cref="Before"/>; not longer than that.</summary>
    public static int AtWord(string text, int start, int end)
    {
        if (end >= text.Length) return text.Length;
        for (var i = end; i > start; i--)
            if (char.IsWhiteSpace(text[i])) return i;
        return Math.Max(start, Before(text, end));
    }

    /// <summary>The first beginning of a word from here on.</summary>
    public static int WordFrom(string text, int at, int end)
    {
        if (at <= 0 || char.IsWhiteSpace(text[at - 1])) return at;
        for (var i = at; i < end; i++)
            if (char.IsWhiteSpace(text[i])) return i + 1;
        return Before(text, at);
    }
}
