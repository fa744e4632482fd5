using System.Collections.Frozen;
using System.Globalization;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Reads the words before a printed date that say what it is, by <c>labels.tsv</c>.</summary>
internal static class DateLabels
{
    private const int Longest = 32;
    private const int MostWords = 4;

    private static readonly FrozenDictionary<string, DateRole> Roles = Load();

    private static readonly FrozenDictionary<string, DateRole>.AlternateLookup<ReadOnlySpan<char>> ByWords = Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The role that the last label in a text gives, the longest one that ends there; null when there is no label.</summary>
    /// <param name="text">What stands before a date.</param>
    /// <param name="gap">How many characters without a label stand between it and the end of the text.</param>
    public static DateRole? Last(ReadOnlySpan<char> text, out int gap)
    {
        gap = 0;
        for (var end = WordEnd(text, text.Length); end > 0; end = WordEnd(text, WordStart(text, end)))
        {
            if (LongestEndingAt(text, end) is not { } role) continue;
            gap = text[end..].Trim(" :.,|–—-·•").Length;
            return role;
        }
        return null;
    }

    private static DateRole? LongestEndingAt(ReadOnlySpan<char> text, int end)
    {
        Span<char> lower = stackalloc char[Longest];
        DateRole? found = null;
        var start = end;
        for (var words = 0; words < MostWords && start > 0; words++)
        {
            start = WordStart(text, words == 0 ? end : WordEnd(text, start));
            var phrase = text[start..end];
            if (phrase.Length is 0 or > Longest) break;
            if (ByWords.TryGetValue(lower[..phrase.ToLowerInvariant(lower)], out var role)) found = role;
        }
        return found;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && !IsPart(text[at - 1])) at--;
        return at;
    }

    private static int WordStart(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && IsPart(text[at - 1])) at--;
        return at;
    }

    private static bool IsPart(char c) => char.IsLetter(c) || c is '©' or '\'' or '’' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static FrozenDictionary<string, DateRole> Load()
    {
        var roles = new Dictionary<string, DateRole>(StringComparer.Ordinal);
        foreach (var row in DateTables.Rows("labels.tsv"))
            foreach (var words in DateTables.Words(row[1]))
                roles.TryAdd(words, row[0] switch
                {
                    "first" => DateRole.FirstPublished,
                    "published" => DateRole.Published,
                    "modified" => DateRole.Modified,
                    _ => DateRole.Other,
                });
        return roles.ToFrozenDictionary();
    }
}
