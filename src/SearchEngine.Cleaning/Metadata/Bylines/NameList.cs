using System.Buffers;
using System.Collections.Frozen;

namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>Cuts a list of names into its items.</summary>
internal static class NameList
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;&|•·、，／\n\r");

    private static readonly FrozenSet<string> Conjunctions =
        new[] { "and", "und", "et", "with", "con", "och", "og", "oraz", "и", "та", "і", "ve", "και", "ja", "avec", "mit", "/", "-", "–", "—", "+" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // In lower case only, and between two full names only: they stand within names as well ("Ortega y Gasset", "Costa e Silva").
    private static readonly FrozenSet<string> Doubtful = new[] { "y", "e", "i", "a", "en", "és" }.ToFrozenSet(StringComparer.Ordinal);

    // "Mara Hale in Brandsiel", "Mara Hale for The Harbour Paper": what follows is no name.
    private static readonly FrozenSet<string> Endings = new[] { "in", "for", "For", "from", "at", "of", "aus", "on", "à", "via", "w", "is", "ist", "est", "covers", "posted", "published", "updated" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsConjunction = Conjunctions.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word joins two names: "and", "&amp;", a comma.</summary>
    public static bool Joins(ReadOnlySpan<char> word) => word.Length > 0 && (IsConjunction.Contains(word) || (word.Length == 1 && Marks.Contains(word[0])));

    public static IEnumerable<string> Split(string text)
    {
        foreach (var piece in Pieces(text))
        {
            var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = 0;
            for (var i = 0; i <= words.Length; i++)
            {
                var isEnd = i == words.Length || (i - start >= 2 && Endings.Contains(words[i]));
                var isCut = !isEnd && (Conjunctions.Contains(words[i]) || (Doubtful.Contains(words[i]) && i - start >= 2 && words.Length - i - 1 >= 2));
                if (!isEnd && !isCut) continue;
                if (i > start) yield return string.Join(' ', words, start, i - start);
                start = i + 1;
                // What comes behind "in" goes up to the next conjunction.
                if (isEnd && i < words.Length)
                {
                    while (i < words.Length && !Conjunctions.Contains(words[i])) i++;
                    start = i + 1;
                }
            }
        }
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !Marks.Contains(text[at])) continue;
            if (at > start) yield return text[start..at];
            start = at + 1;
        }
    }
}
