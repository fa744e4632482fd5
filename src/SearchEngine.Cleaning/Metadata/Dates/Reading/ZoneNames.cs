using System.Collections.Frozen;
using System.Globalization;

namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>The names of time zones in <c>zones.tsv</c>, written in capitals.</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, (int Minutes, bool IsAmerican)> Zones = DateTables.Rows("zones.tsv")
        .ToFrozenDictionary(row => row[0], row => (int.Parse(row[1], CultureInfo.InvariantCulture), row.Length > 2 && row[2] == "us"));

    private static readonly FrozenDictionary<string, (int Minutes, bool IsAmerican)>.AlternateLookup<ReadOnlySpan<char>> ByName = Zones.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> name) => ByName.ContainsKey(name);

    /// <summary>The zone's offset from UTC at a local time; null for an unknown name.</summary>
    public static TimeSpan? OffsetAt(ReadOnlySpan<char> name, DateTime local)
    {
        if (!ByName.TryGetValue(name, out var zone)) return null;
        return TimeSpan.FromMinutes(zone.Minutes + (zone.IsAmerican && IsAmericanSummer(local) ? 60 : 0));
    }

    // Second Sunday of March to first Sunday of November, at two in the morning: Energy Policy Act of 2005, in force since 2007.
    private static bool IsAmericanSummer(DateTime local) =>
        local >= SundayOf(local.Year, 3, from: 8) && local < SundayOf(local.Year, 11, from: 1);

    private static DateTime SundayOf(int year, int month, int from)
    {
        var day = new DateTime(year, month, from, 2, 0, 0, DateTimeKind.Unspecified);
        return day.AddDays((7 - (int)day.DayOfWeek) % 7);
    }
}
