namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>A time of day as a text gives it.</summary>
/// <param name="Time">Since midnight.</param>
/// <param name="First">Its first token.</param>
/// <param name="Next">The token behind it.</param>
/// <param name="IsExact">Whether it has seconds or follows a T, as machines write it.</param>
internal readonly record struct WrittenTime(TimeSpan Time, int First, int Next, bool IsExact);

/// <summary>Reads times: "10:15", "10:15:30.25", "6.40pm", "4 p.m.", "14h30", "14 Uhr", "kl. 14.30", "下午3:20", "오후 3시 20분".</summary>
internal static class TimeReader
{
    private const int Farthest = 9;

    /// <summary>The time that belongs to a date: right before it, else a few tokens behind it, else somewhat before it; null when there is none.</summary>
    /// <param name="scan">The text.</param>
    /// <param name="first">The date's first token.</param>
    /// <param name="next">The token behind the date.</param>
    /// <param name="floor">The first token that no other date has taken.</param>
    public static WrittenTime? ReadNear(DateScan scan, int first, int next, int floor = 0)
    {
        var before = ReadBefore(scan, first, floor);
        if (before is { } close && IsNextTo(scan, close.Next, first)) return close;
        for (var at = next; at < Math.Min(scan.Count, next + Farthest); at++)
        {
            if (ReadAt(scan, at) is { } time) return time;
            // The next date begins, or the sentence goes on.
            if (scan[at].IsYear && at > next || scan[at].IsMonth && scan[at + 1].IsShortNumber || scan[at].IsMark(';')) break;
        }
        return before;
    }

    private static WrittenTime? ReadBefore(DateScan scan, int first, int floor)
    {
        for (var at = Math.Max(floor, first - Farthest); at < first; at++)
            if (ReadAt(scan, at) is { } time && time.Next <= first) return time;
        return null;
    }

    private static bool IsNextTo(DateScan scan, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (!scan[at].IsMark(',')) return false;
        return true;
    }

    public static WrittenTime? ReadAt(DateScan scan, int at)
    {
        var hour = scan[at];
        if (hour.Kind != DateTokenKind.Number || (hour.IsAttached && scan[at - 1] is { Kind: DateTokenKind.Mark, Value: '.' or '/' or '-' or ':' or '+' })) return null;
        if (!hour.IsShortNumber) return Compact(scan, at);
        return (Colon(scan, at) ?? EastAsian(scan, at) ?? Dotted(scan, at) ?? LetterH(scan, at) ?? WholeHour(scan, at)) is { } time ? time : null;
    }

    private static WrittenTime? Colon(DateScan scan, int at)
    {
        if (!scan[at + 1].IsMark(':') || scan[at + 2] is not { Kind: DateTokenKind.Number, Length: 2 }) return null;
        int next = at + 3, second = 0;
        var hasSeconds = scan[next] is { IsAttached: true } colon && colon.IsMark(':') && scan[next + 1] is { Kind: DateTokenKind.Number, Length: 2 };
        if (hasSeconds)
        {
            second = scan[next + 1].Value;
            next += 2;
            if (scan[next] is { IsAttached: true, Kind: DateTokenKind.Mark, Value: '.' or ',' } && scan[next + 1] is { IsAttached: true, Kind: DateTokenKind.Number }) next += 2;
        }
        return Halved(scan, at, scan[at + 2].Value, second, next, hasSeconds || IsBehindT(scan, at));
    }

    // A dot parts hours from minutes only where something says that it is a time.
    private static WrittenTime? Dotted(DateScan scan, int at)
    {
        if (!scan[at + 1].IsMark('.') || scan[at + 2] is not { Kind: DateTokenKind.Number, Length: 2, IsAttached: true }) return null;
        if (scan[at + 3].IsMark('.') && scan[at + 4] is { Kind: DateTokenKind.Number, IsAttached: true }) return null;
        var isTime = HalfAt(scan, at + 3) is not Half.None || scan.IsWord(at + 3, "uhr", "h", "hrs", "uur") || scan.IsWord(at - 1, "kl", "klo", "klockan", "um", "at", "ore", "alle", "às", "om")
            || (scan[at - 1].IsMark('.') && scan.IsWord(at - 2, "kl"));
        return isTime ? Halved(scan, at, scan[at + 2].Value, 0, at + 3, isExact: false) : null;
    }

    private static WrittenTime? LetterH(DateScan scan, int at)
    {
        if (!scan.IsWord(at + 1, "h", "t", "u")) return null;
        if (scan[at + 2] is { Kind: DateTokenKind.Number, Length: 2 } && (scan[at + 2].IsAttached || scan.IsWord(at + 1, "h"))) return Of(scan[at].Value, scan[at + 2].Value, 0, at, at + 3, isExact: false);
        return scan.IsWord(at + 1, "h") ? Of(scan[at].Value, 0, 0, at, at + 2, isExact: false) : null;
    }

    private static WrittenTime? WholeHour(DateScan scan, int at)
    {
        if (HalfAt(scan, at + 1) is not Half.None) return Halved(scan, at, 0, 0, at + 1, isExact: false);
        return scan.IsWord(at + 1, "uhr") ? Of(scan[at].Value, 0, 0, at, at + 2, isExact: false) : null;
    }

    private static WrittenTime? EastAsian(DateScan scan, int at)
    {
        if (scan[at + 1] is not { Kind: DateTokenKind.Mark, Value: '時' or '时' or '시' or '点' or '點' }) return null;
        var hasMinutes = scan[at + 2].IsShortNumber && scan[at + 3] is { Kind: DateTokenKind.Mark, Value: '分' or '분' };
        var next = hasMinutes ? at + 4 : at + 2;
        return Halved(scan, at, hasMinutes ? scan[at + 2].Value : 0, 0, next, isExact: false);
    }

    // "T101530" in ISO 8601's basic format.
    private static WrittenTime? Compact(DateScan scan, int at)
    {
        var token = scan[at];
        if (!IsBehindT(scan, at) || token.Length is not (4 or 6)) return null;
        var number = token.Length == 4 ? token.Value * 100 : token.Value;
        return Of(number / 10_000, number / 100 % 100, number % 100, at, at + 1, isExact: true);
    }

    private static bool IsBehindT(DateScan scan, int at) => scan[at].IsAttached && scan.TextOf(at - 1) is "T" or "t";

    private enum Half
    {
        None,
        Morning,
        Afternoon,
    }

    private static WrittenTime? Halved(DateScan scan, int at, int minute, int second, int next, bool isExact)
    {
        var hour = scan[at].Value;
        var half = HalfAt(scan, next);
        if (half != Half.None)
        {
            next++;
            // a.m., μ.μ.
            while (scan[next].IsMark('.') || (scan[next].Length == 1 && scan[next].IsAttached && scan.IsWord(next, "m", "μ"))) next++;
        }
        else half = HalfBefore(scan, at);
        if (half == Half.Afternoon && hour <= 12) hour = hour % 12 + 12;
        else if (half == Half.Morning && hour == 12) hour = 0;
        if (scan.IsWord(next, "uhr", "h", "hrs")) next++;
        return Of(hour, minute, second, at, next, isExact);
    }

    private static Half HalfAt(DateScan scan, int at)
    {
        if (scan.IsWord(at, "am")) return Half.Morning;
        if (scan.IsWord(at, "pm", "μμ")) return Half.Afternoon;
        if (scan[at].Length != 1 || !scan[at + 1].IsMark('.') || !scan.IsWord(at + 2, "m", "μ")) return Half.None;
        return scan.IsWord(at, "a", "π") ? Half.Morning : scan.IsWord(at, "p", "μ") ? Half.Afternoon : Half.None;
    }

    private static Half HalfBefore(DateScan scan, int at)
    {
        if (scan.IsWord(at - 1, "上午", "午前", "오전", "凌晨", "早上")) return Half.Morning;
        return scan.IsWord(at - 1, "下午", "午後", "오후", "晚上") ? Half.Afternoon : Half.None;
    }

    private static WrittenTime? Of(int hour, int minute, int second, int first, int next, bool isExact)
    {
        // Midnight is sometimes the end of a day.
        if (hour == 24 && minute == 0) hour = 0;
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 61 ? new WrittenTime(new TimeSpan(hour, minute, Math.Min(second, 59)), first, next, isExact) : null;
    }
}
