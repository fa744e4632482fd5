using System.Collections.Frozen;

namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>Finds the year of a date that is printed without one: "Thursday 3 April".</summary>
internal static class YearConclusion
{
    private const int YearsBack = 12;

    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = Load();

    private static readonly FrozenDictionary<string, DayOfWeek>.AlternateLookup<ReadOnlySpan<char>> ByName = Weekdays.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The latest year in which the day was not after the fetch and, where a weekday is printed before it, fell on that; null when there is none.</summary>
    public static int? Of(DateScan scan, int first, WrittenDay day, DateTimeOffset fetchedAt)
    {
        var weekday = WeekdayBefore(scan, first);
        var latest = DateOnly.FromDateTime(fetchedAt.UtcDateTime.AddDays(1));
        for (var year = latest.Year; year > latest.Year - YearsBack; year--)
        {
            if (day.Day > DateTime.DaysInMonth(year, day.Month)) continue;
            var date = new DateOnly(year, day.Month, day.Day);
            if (date <= latest && (weekday is null || date.DayOfWeek == weekday)) return year;
        }
        return null;
    }

    private static DayOfWeek? WeekdayBefore(DateScan scan, int first)
    {
        Span<char> lower = stackalloc char[MonthNames.Longest];
        for (var at = first - 1; at >= Math.Max(0, first - 3); at--)
        {
            var word = scan.TextOf(at);
            if (scan[at].Kind != DateTokenKind.Word || word.Length > lower.Length) continue;
            if (ByName.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var weekday)) return weekday;
        }
        return null;
    }

    private static FrozenDictionary<string, DayOfWeek> Load()
    {
        var weekdays = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal);
        foreach (var row in DateTables.Rows("weekdays.tsv"))
            for (var day = 0; day < 7; day++)
                foreach (var name in DateTables.Words(row[day + 1])) weekdays.TryAdd(name, (DayOfWeek)day);
        return weekdays.ToFrozenDictionary();
    }
}
