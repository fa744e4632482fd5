namespace SearchEngine.Search.Query.Dates;

/// <summary>Reads days and longer periods, and ranges of them, as seen from a day.</summary>
/// <param name="today">The day it is (UTC).</param>
internal sealed class DateReader(DateOnly today)
{
    // "the previous twelve months of September" and the like; what is longer is a text.
    private const int MostLetters = 40;

    /// <summary>A day, month, quarter, year, decade or span that ends today; null when it is none.</summary>
    public Period? ReadPeriod(string text) =>
        text.Length <= MostLetters && DateWords.Read(text) is { } words ? CalendarDates.Read(words, today) ?? RelativeDates.Read(words, today) : null;

    /// <summary>What is said from today: "last week" but not "May 2024".</summary>
    public Period? ReadRelative(string text) =>
        text.Length <= MostLetters && DateWords.Read(text) is { } words && words.Weekday(0) is null ? RelativeDates.Read(words, today) : null;

    /// <summary><c>2024..2025-06</c>, open at one end at most; or one period. The earlier end may stand behind.</summary>
    public DateRange? ReadRange(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return ReadPeriod(text) is { } one ? new DateRange(one.First, one.Last) : null;
        var from = ReadPeriod(text[..dots]);
        var to = ReadPeriod(text[(dots + 2)..]);
        if ((from is null && dots > 0) || (to is null && dots + 2 < text.Length) || (from is null && to is null)) return null;
        return from is { } left && to is { } right && left.First > right.Last
            ? new DateRange(right.First, left.Last)
            : new DateRange(from?.First, to?.Last);
    }

    /// <summary>A range that needs no field before it: an end with a digit stands on one side of the dots at least, and it is no ellipsis.</summary>
    public DateRange? ReadBareRange(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || !(char.IsAsciiDigit(text[0]) || (dots + 2 < text.Length && char.IsAsciiDigit(text[dots + 2])))) return null;
        return ReadRange(text);
    }
}
