using System.Text;

namespace SearchEngine.Cleaning.Text;

/// <summary>Compares texts by their letters and digits alone.</summary>
internal static class Words
{
    public static bool AreSame(string one, string other) => one.Length > 0 && Key(one) is { Length: > 0 } key && key == Key(other);

    /// <summary>Letters and digits in lower case, nothing else.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    /// <summary>Letters and digits in lower case, each run parted by one space, without the points of Hebrew and Arabic; stops after about <paramref name="limit"/> characters.</summary>
    public static string Spaced(string text, int limit)
    {
        // One more for the space before the last letter.
        var capacity = Math.Min(text.Length, limit) + 1;
        Span<char> words = capacity <= 512 ? stackalloc char[capacity] : new char[capacity];
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            if (length >= limit) break;
            if (c is >= '\u0591' and <= '\u05C7' or >= '\u064B' and <= '\u065F') continue;
            if (!char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                gap = length > 0;
                continue;
            }
            if (gap) words[length++] = ' ';
            gap = false;
            words[length++] = char.ToLowerInvariant(c);
        }
        return new string(words[..length]);
    }

    /// <summary>Share of the shorter text's words that the other has too, 0 to 1.</summary>
    public static double Overlap(string one, string other)
    {
        var first = Set(one);
        var second = Set(other);
        return first.Count == 0 || second.Count == 0 ? 0 : (double)first.Count(second.Contains) / Math.Min(first.Count, second.Count);
    }

    private static HashSet<string> Set(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }
            // Short words are in every title.
            if (start >= 0 && i - start > 2) words.Add(text[start..i]);
            start = -1;
        }
        return words;
    }

    public static int CountLettersAndDigits(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) count++;
        return count;
    }
}
