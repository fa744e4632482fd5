namespace SearchEngine.Search.Query.Dates;

/// <summary>Steps back in time that stop at the first day there is.</summary>
internal static class Calendar
{
    public static DateOnly DaysBefore(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - days));

    /// <summary>The same day some months before; the month's last where it is shorter.</summary>
    public static DateOnly MonthsBefore(DateOnly day, int months) =>
        ((day.Year - 1) * 12) + day.Month - 1 >= months ? day.AddMonths(-months) : DateOnly.MinValue;

    /// <summary>Weeks begin on Monday (ISO 8601).</summary>
    public static Period WeekOf(DateOnly day)
    {
        var monday = DaysBefore(day, ((int)day.DayOfWeek + 6) % 7);
        return new Period(monday, monday.DayNumber + 6 <= DateOnly.MaxValue.DayNumber ? monday.AddDays(6) : DateOnly.MaxValue);
    }

    public static Period QuarterOf(DateOnly day) => Quarter(day.Year, (day.Month + 2) / 3);

    public static Period Quarter(int year, int quarter) => new(new DateOnly(year, (quarter * 3) - 2, 1), Period.Month(year, quarter * 3).Last);
}
