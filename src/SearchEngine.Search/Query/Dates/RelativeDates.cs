namespace SearchEngine.Search.Query.Dates;

/// <summary>Dates that depend on the day they are said on: "yesterday", "last week", "past 3 months", "2 days ago", "friday".</summary>
/// <remarks>"Last week" is the calendar's, Monday to Sunday; "past week" and "last 7 days" end today.</remarks>
internal static class RelativeDates
{
    public static Period? Read(DateWords words, DateOnly today) => words.Count switch
    {
        1 => One(words, today),
        2 => Two(words, today),
        3 => Three(words, today),
        _ => null,
    };

    private static Period? One(DateWords words, DateOnly today) => words[0] switch
    {
        "today" => Period.Day(today),
        "yesterday" => Period.Day(Calendar.DaysBefore(today, 1)),
        _ => words.Weekday(0) is { } weekday ? Period.Day(Latest(weekday, today)) : null,
    };

    private static Period? Two(DateWords words, DateOnly today)
    {
        if (words.Is(0, "past")) return Until(today, 1, words[1]);
        if (words.Is(0, "this", "current")) return Unit(words[1], today);
        if (!words.Is(0, "last", "previous")) return null;
        if (words.Weekday(1) is { } weekday) return Period.Day(Latest(weekday, Calendar.DaysBefore(today, 1)));
        return Unit(words[1], today) is { } now && now.First > DateOnly.MinValue ? Unit(words[1], now.First.AddDays(-1)) : null;
    }

    private static Period? Three(DateWords words, DateOnly today)
    {
        if (words.Is(0, "last", "past", "previous") && words.Number(1) is > 0 and var number) return Until(today, number, words[2]);
        if (!words.Is(2, "ago")) return null;
        var count = words.Is(0, "a", "an") ? 1 : words.Number(0);
        if (count == 0) return null;
        return words[1].TrimEnd('s') switch
        {
            "day" => Period.Day(Calendar.DaysBefore(today, count)),
            "week" => Period.Day(Calendar.DaysBefore(today, 7 * Math.Min(count, 1_000_000))),
            "month" => Period.Day(Calendar.MonthsBefore(today, count)),
            "year" => Period.Day(Calendar.MonthsBefore(today, 12 * Math.Min(count, 1_000_000))),
            _ => null,
        };
    }

    /// <summary>The calendar's day, week, month, quarter or year that a day is in.</summary>
    private static Period? Unit(string unit, DateOnly day) => unit switch
    {
        "day" => Period.Day(day),
        "week" => Calendar.WeekOf(day),
        "month" => Period.Month(day.Year, day.Month),
        "quarter" => Calendar.QuarterOf(day),
        "year" => Period.Year(day.Year),
        _ => null,
    };

    /// <summary>So many units that end with today.</summary>
    private static Period? Until(DateOnly today, int number, string unit)
    {
        number = Math.Min(number, 1_000_000);
        DateOnly? first = unit.TrimEnd('s') switch
        {
            // Days are the finest that is told apart: "last 24 hours" are today and yesterday.
            "hour" => Calendar.DaysBefore(today, (number + 23) / 24),
            "day" => Calendar.DaysBefore(today, number - 1),
            "week" => Calendar.DaysBefore(today, (7 * number) - 1),
            "month" => After(Calendar.MonthsBefore(today, number), today),
            "year" => After(Calendar.MonthsBefore(today, 12 * number), today),
            _ => null,
        };
        return first is { } day ? new Period(day, today) : null;
    }

    // From the day after the same day of that month, so that a year has its 365 days.
    private static DateOnly After(DateOnly day, DateOnly today) => day == DateOnly.MinValue || day >= today ? day : day.AddDays(1);

    private static DateOnly Latest(DayOfWeek weekday, DateOnly today) =>
        Calendar.DaysBefore(today, (today.DayOfWeek - weekday + 7) % 7);
}
