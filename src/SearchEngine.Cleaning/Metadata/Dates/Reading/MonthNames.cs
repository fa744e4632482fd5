using System.Collections.Frozen;

namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>The names of the months in the languages of <c>months.tsv</c>.</summary>
internal static class MonthNames
{
    public const int Longest = 24;

    private static readonly FrozenDictionary<string, int> Months = Load();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByName = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 to 12, or 0 when the word is no month's name; case does not matter.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest) return 0;
        Span<char> lower = stackalloc char[Longest];
        var length = word.ToLowerInvariant(lower);
        return ByName.TryGetValue(lower[..length], out var month) ? month : 0;
    }

    private static FrozenDictionary<string, int> Load()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in DateTables.Rows("months.tsv"))
            for (var month = 1; month <= 12; month++)
                foreach (var name in DateTables.Words(row[month]))
                    if (name != "-") months.TryAdd(name, month);
        return months.ToFrozenDictionary();
    }
}
