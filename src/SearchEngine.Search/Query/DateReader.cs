namespace SearchEngine.Search.Query;

/// <summary>Reads days, months and years, and ranges of them.</summary>
internal static class DateReader
{
    /// <summary><c>2024</c>, <c>2024-05</c> or <c>2024-05-31</c> as its first and last day.</summary>
    public static (DateOnly First, DateOnly Last)? ReadPeriod(ReadOnlySpan<char> text)
    {
        if (text.Length is not (4 or 7 or 10) || !IsNumber(text[..4], out var year) || year is < 1 or > 9998) return null;
        if (text.Length == 4) return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (text[4] != '-' || !IsNumber(text[5..7], out var month) || month is < 1 or > 12) return null;
        var days = DateTime.DaysInMonth(year, month);
        if (text.Length == 7) return (new DateOnly(year, month, 1), new DateOnly(year, month, days));
        if (text[7] != '-' || !IsNumber(text[8..], out var day) || day < 1 || day > days) return null;
        return (new DateOnly(year, month, day), new DateOnly(year, month, day));
    }

    /// <summary><c>2024..2025-06</c>, open at one end at most; or one period.</summary>
    public static DateRange? ReadRange(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return ReadPeriod(text) is { } one ? new DateRange(one.First, one.Last) : null;
        var from = ReadPeriod(text.AsSpan(0, dots));
        var to = ReadPeriod(text.AsSpan(dots + 2));
        if ((from is null && dots > 0) || (to is null && dots + 2 < text.Length) || (from is null && to is null)) return null;
        return new DateRange(from?.First, to?.Last);
    }

    private static bool IsNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c)) return false;
            number = number * 10 + (c - '0');
        }
        return true;
    }
}
