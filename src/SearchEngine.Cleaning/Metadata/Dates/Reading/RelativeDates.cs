using System.Collections.Frozen;

namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>Reads how old an article is said to be: "2 hours ago", "vor 3 Stunden", "yesterday at 6.40 pm", "3小时前".</summary>
/// <remarks>Months and years are not read: "2 months ago" names no day.</remarks>
internal static class RelativeDates
{
    private const int Longest = 80;
    private const int MostTokens = 24;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Meanings = Load();

    private static readonly FrozenDictionary<string, FrozenSet<string>>.AlternateLookup<ReadOnlySpan<char>> ByWord = Meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The moment that a text names, counted from the fetch; without a time of day where it names only a day.</summary>
    public static DateReading? Read(ReadOnlySpan<char> text, DateTimeOffset fetchedAt)
    {
        if (text.Length is 0 or > Longest) return null;
        Span<DateToken> tokens = stackalloc DateToken[MostTokens];
        var scan = new DateScan(text, tokens[..DateTokenizer.Read(text, tokens)]);
        for (var at = 0; at < scan.Count; at++)
        {
            if (Ago(scan, at, fetchedAt) is { } ago) return ago;
            if (NamedDay(scan, at, fetchedAt) is { } day) return day;
        }
        return null;
    }

    private static DateReading? Ago(DateScan scan, int at, DateTimeOffset fetchedAt)
    {
        var count = scan[at].Kind == DateTokenKind.Number && scan[at].Length <= 3 ? scan[at].Value : Means(scan, at, 1, "one") ? 1 : -1;
        if (count < 0) return null;
        foreach (var unit in (ReadOnlySpan<string>)["minute", "hour", "day", "week"])
        {
            var isBoth = unit != "week" && Means(scan, at + 1, 1, unit + "-ago");
            if (!isBoth && !(Means(scan, at + 1, 1, unit) && (IsAgoBehind(scan, at + 2) || IsAgoBefore(scan, at)))) continue;
            return Back(fetchedAt, unit, count);
        }
        return null;
    }

    private static bool IsAgoBehind(DateScan scan, int at) => Means(scan, at, 1, "after");

    private static bool IsAgoBefore(DateScan scan, int at) => Means(scan, at - 1, 1, "before") || Means(scan, at - 3, 3, "before");

    private static DateReading? Back(DateTimeOffset fetchedAt, string unit, int count) => unit switch
    {
        "minute" => new DateReading(ToMinute(fetchedAt.AddMinutes(-count)), HasTime: true, HasOffset: true),
        "hour" => new DateReading(ToMinute(fetchedAt.AddHours(-count)), HasTime: true, HasOffset: true),
        "day" => Midnight(fetchedAt.AddDays(-count)),
        _ => Midnight(fetchedAt.AddDays(-7 * count)),
    };

    // "today", "yesterday at 6.40 pm". Such words stand at the beginning or behind a label; "hier" and "ma" mean other things within a sentence.
    private static DateReading? NamedDay(DateScan scan, int at, DateTimeOffset fetchedAt)
    {
        if (at > 2) return null;
        for (var words = 2; words >= 1; words--)
        {
            if (Means(scan, at, words, "now") || (words == 2 && Means(scan, at, 3, "now"))) return new DateReading(ToMinute(fetchedAt), HasTime: true, HasOffset: true);
            var back = Means(scan, at, words, "today") || (words == 2 && Means(scan, at, 3, "today")) ? 0 : Means(scan, at, words, "yesterday") ? 1 : -1;
            if (back < 0) continue;
            var day = fetchedAt.AddDays(-back);
            if (TimeReader.ReadNear(scan, at, at + words) is not { } time) return scan.Count <= at + words + 1 ? Midnight(day) : null;
            var zone = OffsetReader.Read(scan, time, day.Date + time.Time);
            return new DateReading(new DateTimeOffset(day.Date + time.Time, zone?.Offset ?? TimeSpan.Zero), HasTime: true, HasOffset: zone is not null);
        }
        return null;
    }

    private static DateReading Midnight(DateTimeOffset moment) => new(new DateTimeOffset(moment.Date, TimeSpan.Zero));

    private static DateTimeOffset ToMinute(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute));

    private static bool Means(DateScan scan, int at, int words, string meaning)
    {
        if (at < 0 || at + words > scan.Count) return false;
        Span<char> lower = stackalloc char[MonthNames.Longest];
        var phrase = scan.Text[scan[at].Start..scan[at + words - 1].End];
        return phrase.Length <= lower.Length && ByWord.TryGetValue(lower[..phrase.ToLowerInvariant(lower)], out var meanings) && meanings.Contains(meaning);
    }

    private static FrozenDictionary<string, FrozenSet<string>> Load() => DateTables.Rows("relative.tsv")
        .SelectMany(row => DateTables.Words(row[1]), (row, word) => (Meaning: row[0], Word: word))
        .GroupBy(pair => pair.Word, pair => pair.Meaning)
        .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet());
}
