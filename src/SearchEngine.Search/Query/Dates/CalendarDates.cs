namespace SearchEngine.Search.Query.Dates;

/// <summary>Dates as calendars and people write them: 2024-05-31, 2024/5, 20240531, 31.05.2024, "31 May 2024", "May 31, 2024", "May 2024", 2024-Q1, 1990s.</summary>
/// <remarks>05/06/2024 may be either in May or in June, so it is none; 31/05/2024 can be read in one way only.</remarks>
internal static class CalendarDates
{
    public static Period? Read(DateWords words, DateOnly today) => words.Count switch
    {
        1 => One(words, today),
        2 => Two(words, today),
        3 => Three(words),
        _ => null,
    };

    private static Period? One(DateWords words, DateOnly today)
    {
        if (words.Year(0) is > 0 and var year) return Period.Year(year);
        if (words.Month(0) is > 0 and var month) return LatestMonth(month, today);
        return words[0].Length == 8 && words.Number(0) is > 0 and var digits ? Day(digits / 10_000, digits / 100 % 100, digits % 100) : null;
    }

    private static Period? Two(DateWords words, DateOnly today)
    {
        if (words.Year(0) is > 0 and var year)
        {
            // 2024-05, 2024 May, 2023-2024, 1990s
            if (words.Month(1) is > 0 and var named) return Period.Month(year, named);
            if (words.Small(1) is >= 1 and <= 12 and var month) return Period.Month(year, month);
            if (words.Year(1) is var last && last >= year) return Period.Years(year, last);
            return words.Is(1, "s") && year % 10 == 0 && year < 9990 ? Period.Years(year, year + 9) : null;
        }
        if (words.Year(1) is > 0 and var later && words.Month(0) is > 0 and var first) return Period.Month(later, first);
        // 31 May, May 31: the latest there was.
        var (dayAt, monthAt) = words.Month(1) > 0 ? (0, 1) : (1, 0);
        if (words.Month(monthAt) is not (> 0 and var inMonth) || words.Small(dayAt) is not (> 0 and var day)) return null;
        var thisYear = Day(today.Year, inMonth, day);
        return thisYear is { } found && found.First <= today ? found : Day(today.Year - 1, inMonth, day);
    }

    private static Period? Three(DateWords words)
    {
        if (words.Year(0) is > 0 and var year)
        {
            if (words.Is(1, "q")) return Quarter(year, words.Small(2));
            return Day(year, words.Month(1) is > 0 and var named ? named : words.Small(1), words.Small(2));
        }
        if (words.Year(2) is not (> 0 and var last)) return null;
        if (words.Is(0, "q")) return Quarter(last, words.Small(1));
        if (words.Month(1) is > 0 and var middle) return Day(last, middle, words.Small(0));
        if (words.Month(0) is > 0 and var front) return Day(last, front, words.Small(1));
        // Who parts with dots writes the day first.
        var (one, two) = (words.Small(0), words.Small(1));
        if (words.HasDots || one == two || one > 12) return Day(last, two, one);
        return two > 12 ? Day(last, one, two) : null;
    }

    private static Period? Quarter(int year, int quarter) => quarter is >= 1 and <= 4 ? Calendar.Quarter(year, quarter) : null;

    private static Period? LatestMonth(int month, DateOnly today) =>
        month <= today.Month ? Period.Month(today.Year, month) : today.Year > 1 ? Period.Month(today.Year - 1, month) : null;

    private static Period? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Period.Day(new DateOnly(year, month, day))
            : null;
}
