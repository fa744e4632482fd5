using System.Globalization;

namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>Reads dates that stand alone in attributes and JSON: ISO 8601, RFC 822, Unix times, digits in a row, and whatever people type there.</summary>
internal static class MachineDates
{
    private const int Longest = 100;

    /// <summary>The moment that a value names; null when it names none, or only a month or a year.</summary>
    public static DateReading? Read(string? value, DateContext context)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > Longest) return null;
        var text = value.AsSpan().Trim();
        if (text.StartsWith("/Date(", StringComparison.Ordinal)) text = text[6..].TrimEnd(")/");
        return Digits(text) ?? WeekOrOrdinal(text) ?? DateReader.FindFirst(text, context);
    }

    private static DateReading? Digits(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? text : text[..length];
        if (digits.Length == 8) return CompactDay(text, digits);
        // "1771927200.5"
        if (length >= 0 && text[length] != '.') return null;
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return digits.Length switch
        {
            9 or 10 => Unix(number * 1000),
            12 => Compact(digits, 0),
            13 => Unix(number),
            14 => Compact(digits, (int)(number % 100)),
            16 => Unix(number / 1000),
            _ => null,
        };
    }

    private static DateReading? Unix(long milliseconds)
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return moment.Year is >= 1980 and < 2200 ? new DateReading(moment, HasTime: true, HasOffset: true) : null;
    }

    private static DateReading? Compact(ReadOnlySpan<char> digits, int second)
    {
        if (Day(digits) is not { } day) return null;
        int hour = Number(digits.Slice(8, 2)), minute = Number(digits.Slice(10, 2));
        return hour < 24 && minute < 60 && second < 60 ? new DateReading(new DateTimeOffset(day + new TimeSpan(hour, minute, second), TimeSpan.Zero), HasTime: true) : null;
    }

    // "20260224" and "20260224T101530+0100".
    private static DateReading? CompactDay(ReadOnlySpan<char> text, ReadOnlySpan<char> digits)
    {
        if (Day(digits) is not { } day) return null;
        Span<DateToken> tokens = stackalloc DateToken[16];
        var scan = new DateScan(text, tokens[..DateTokenizer.Read(text, tokens)]);
        if (TimeReader.ReadNear(scan, 0, 1) is not { } time) return new DateReading(new DateTimeOffset(day, TimeSpan.Zero));
        var zone = OffsetReader.Read(scan, time, day + time.Time);
        return new DateReading(new DateTimeOffset(day + time.Time, zone?.Offset ?? TimeSpan.Zero), HasTime: true, HasOffset: zone is not null);
    }

    // ISO 8601's other two forms: "2026-W09-2", "2026-055".
    private static DateReading? WeekOrOrdinal(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || !char.IsAsciiDigit(text[0]) || text[4] != '-' || Number(text[..4]) is not (>= 1900 and < 2200 and var year)) return null;
        if (text.Length == 8)
            return Number(text[5..]) is >= 1 and <= 366 and var ordinal && ordinal <= (DateTime.IsLeapYear(year) ? 366 : 365) ? At(new DateTime(year, 1, 1).AddDays(ordinal - 1)) : null;
        if (text.Length != 10 || text[5] != 'W' || text[8] != '-') return null;
        int week = Number(text.Slice(6, 2)), weekday = Number(text[9..]);
        return week >= 1 && week <= ISOWeek.GetWeeksInYear(year) && weekday is >= 1 and <= 7 ? At(ISOWeek.ToDateTime(year, week, (DayOfWeek)(weekday % 7))) : null;
    }

    private static DateReading At(DateTime day) => new(new DateTimeOffset(DateTime.SpecifyKind(day, DateTimeKind.Unspecified), TimeSpan.Zero));

    private static DateTime? Day(ReadOnlySpan<char> digits)
    {
        int year = Number(digits[..4]), month = Number(digits.Slice(4, 2)), day = Number(digits.Slice(6, 2));
        return year is >= 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) : null;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
