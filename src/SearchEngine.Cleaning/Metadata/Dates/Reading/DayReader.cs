namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>A day as a text gives it.</summary>
/// <param name="Year">0 when it is not written.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Next">The token behind it.</param>
/// <param name="OtherDay">The day with the numbers the other way round, when that is one too.</param>
/// <param name="IsYearShort">Whether the year has two digits.</param>
internal readonly record struct WrittenDay(int Year, int Month, int Day, int Next, DateOnly? OtherDay = null, bool IsYearShort = false);

/// <summary>Reads the day that starts at a token: "24 février 2026", "Feb. 24th, 2026", "2026-02-24", "2026年2月24日", "24.2.26".</summary>
internal static class DayReader
{
    private const int MostFillers = 4;

    // Between day, month and year stand a few words and marks and nothing else.
    private static readonly string[] Fillers =
        ["st", "nd", "rd", "th", "er", "ère", "de", "del", "d", "of", "e", "o", "a", "ta", "m", "г", "року", "the", "tháng", "năm", "thg", "gada", "di", "ngày"];

    /// <summary>The day at <paramref name="at"/>, or null.</summary>
    public static WrittenDay? Read(DateScan scan, int at, DateOrder order)
    {
        var token = scan[at];
        if (token.IsMonth) return MonthFirst(scan, at);
        if (token.Kind != DateTokenKind.Number || IsPartOfNumber(scan, at)) return null;
        if (token.IsYear) return YearFirst(scan, at);
        if (token.Length > 2) return null;
        return DayAndMonthName(scan, at) ?? Numeric(scan, at, order);
    }

    // "v1.2.24", "10:24": the number belongs to what is before it.
    private static bool IsPartOfNumber(DateScan scan, int at)
    {
        if (!scan[at].IsAttached || at == 0) return false;
        var before = scan[at - 1];
        if (before.Kind == DateTokenKind.Word) return before.Value == 0 && before.Length == 1 && scan.TextOf(at - 1) is not "T";
        if (before.Kind != DateTokenKind.Mark) return false;
        return before.Value is ':' or '$' or '€' or '£' or '#' || (before.Value is '.' or '/' or '-' && before.IsAttached && scan[at - 2].Kind == DateTokenKind.Number);
    }

    private static WrittenDay? YearFirst(DateScan scan, int at)
    {
        var month = SkipFillers(scan, at + 1, "/年년");
        var day = SkipFillers(scan, month + 1, "/月월");
        if (!(scan[month].IsMonth || scan[month].IsShortNumber) || !scan[day].IsShortNumber) return null;
        // Two numbers in a row are no month and day: "2026 2 24" is a table.
        if (scan[month].IsShortNumber && (month == at + 1 || day == month + 1 || scan.IsWord(month - 1, Fillers))) return null;
        if (scan[month].IsShortNumber && scan[day].IsAttached && scan[day + 1] is { IsAttached: true } behind && (behind.IsMark('/') || behind.IsMark('-')) && scan[day + 2].Kind == DateTokenKind.Number) return null;
        var next = day + 1;
        if (scan[next].IsMark('日') || scan[next].IsMark('일') || (scan[next].IsMark('.') && scan[next].IsAttached)) next++;
        return Valid(scan[at].Value, scan[month].Value, scan[day].Value, next);
    }

    private static WrittenDay? DayAndMonthName(DateScan scan, int at)
    {
        if (scan[at].Value is < 1 or > 31) return null;
        var month = SkipFillers(scan, at + 1, "/ºª°'’-–");
        if (!scan[month].IsMonth) return MonthWord(scan, at, month);
        return WithYear(scan, scan[month].Value, scan[at].Value, month + 1);
    }

    // Vietnamese numbers its months: "24 tháng 2 năm 2026".
    private static WrittenDay? MonthWord(DateScan scan, int at, int month)
    {
        if (!scan.IsWord(at + 1, "tháng", "thg") || !scan[month].IsShortNumber) return null;
        var year = SkipFillers(scan, month + 1, "/");
        return scan[year].IsYear ? Valid(scan[year].Value, scan[month].Value, scan[at].Value, year + 1) : null;
    }

    private static WrittenDay? MonthFirst(DateScan scan, int at)
    {
        var day = SkipFillers(scan, at + 1, "-");
        if (!scan[day].IsShortNumber || scan[day].Value is < 1 or > 31) return null;
        // "February 10:15", "Feb 24%"
        if (scan[day + 1] is { IsAttached: true } behind && (behind.IsMark(':') || behind.IsMark('%'))) return null;
        return WithYear(scan, scan[at].Value, scan[day].Value, day + 1);
    }

    private static WrittenDay? WithYear(DateScan scan, int month, int day, int behind)
    {
        var year = SkipFillers(scan, behind, "/-'’");
        if (scan[year].IsYear && !(scan[year + 1] is { IsAttached: true } next && next.IsMark(':'))) return Valid(scan[year].Value, month, day, year + 1);
        // As C's ctime and JavaScript print it: "Feb 24 10:15:30 GMT 2026".
        if (TimeReader.ReadAt(scan, behind) is { } time)
        {
            year = time.Next;
            while (scan[year].Kind == DateTokenKind.Word && year < time.Next + 2) year++;
            if (scan[year].IsYear) return Valid(scan[year].Value, month, day, behind);
        }
        return Valid(0, month, day, behind);
    }

    private static WrittenDay? Numeric(DateScan scan, int at, DateOrder order)
    {
        var separator = scan[at + 1];
        int second = at + 2, year = at + 4;
        if (separator.Kind != DateTokenKind.Mark || separator.Value is not ('.' or '/' or '-' or '‐' or '–') || !separator.IsAttached || !scan[second].IsShortNumber) return null;
        if (!scan[at + 3].IsMark((char)separator.Value) || !scan[at + 3].IsAttached || scan[year].Kind != DateTokenKind.Number) return null;
        // Only dots are followed by spaces.
        if (separator.Value != '.' && !(scan[second].IsAttached && scan[year].IsAttached)) return null;
        var isShort = scan[year].Length == 2;
        if (!(isShort && scan[year].IsAttached) && !scan[year].IsYear) return null;
        if (scan[year + 1] is { IsAttached: true } behind && behind.Value is '.' or '/' or '-' && scan[year + 2] is { Kind: DateTokenKind.Number, IsAttached: true }) return null;
        var yearValue = isShort ? scan[year].Value + (scan[year].Value < 70 ? 2000 : 1900) : scan[year].Value;
        var monthFirst = order == DateOrder.MonthFirst && separator.Value != '.';
        int first = scan[at].Value, other = scan[second].Value;
        var asOrdered = Valid(yearValue, monthFirst ? first : other, monthFirst ? other : first, year + 1);
        var swapped = Valid(yearValue, monthFirst ? other : first, monthFirst ? first : other, year + 1);
        if (asOrdered is not { } read) return separator.Value == '.' || swapped is not { } only ? null : only with { IsYearShort = isShort };
        var hasOther = separator.Value != '.' && first != other && swapped is not null;
        return read with { IsYearShort = isShort, OtherDay = hasOther && swapped is { } turned ? new DateOnly(turned.Year, turned.Month, turned.Day) : null };
    }

    private static int SkipFillers(DateScan scan, int at, ReadOnlySpan<char> marks)
    {
        for (var i = 0; i < MostFillers; i++, at++)
        {
            var token = scan[at];
            var isFiller = token.Kind == DateTokenKind.Mark
                ? token.Length > 0 && (token.Value is '.' or ',' or '-' || marks.Contains((char)token.Value))
                : token.Kind == DateTokenKind.Word && token.Value == 0 && scan.IsWord(at, Fillers);
            if (!isFiller) break;
        }
        return at;
    }

    // Without a year, 29 February may be one.
    private static WrittenDay? Valid(int year, int month, int day, int next) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 2024 : year, month) ? new WrittenDay(year, month, day, next) : null;
}
