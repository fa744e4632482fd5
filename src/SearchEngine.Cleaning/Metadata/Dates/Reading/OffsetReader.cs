namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>Reads the zone behind a time: "Z", "EST", "(UTC+2)", "GMT+0100", "+05:30".</summary>
internal static class OffsetReader
{
    private static readonly TimeSpan Largest = TimeSpan.FromHours(14);

    /// <summary>The offset and the token behind it; null when no zone stands there.</summary>
    public static (TimeSpan Offset, int Next)? Read(DateScan scan, WrittenTime time, DateTime local)
    {
        var at = time.Next;
        while (scan[at].IsMark('(') || scan[at].IsMark(',') || scan.IsWord(at, "local")) at++;
        if (scan[at].Kind == DateTokenKind.Word && ZoneNames.OffsetAt(scan.TextOf(at), local) is { } named)
        {
            var isUniversal = scan.TextOf(at) is "UTC" or "GMT";
            return isUniversal && Signed(scan, at + 1) is { } fromUniversal ? fromUniversal : (named, at + 1);
        }
        // A number with a sign behind "10:15" alone can be an hour of closing.
        return time.IsExact || (scan[at] is { IsAttached: false } && scan[at + 1].Length == 4) || scan[at].IsMark('+') ? Signed(scan, at) : null;
    }

    private static (TimeSpan Offset, int Next)? Signed(DateScan scan, int at)
    {
        if (scan[at].Kind != DateTokenKind.Mark || scan[at].Value is not ('+' or '-' or '−' or '–') || scan[at + 1] is not { Kind: DateTokenKind.Number, IsAttached: true } digits) return null;
        int hours, minutes = 0, next = at + 2;
        if (digits.Length == 4) (hours, minutes) = (digits.Value / 100, digits.Value % 100);
        else if (digits.Length > 2) return null;
        else
        {
            hours = digits.Value;
            if (scan[next].IsMark(':') && scan[next + 1] is { Kind: DateTokenKind.Number, Length: 2 })
            {
                minutes = scan[next + 1].Value;
                next += 2;
            }
        }
        var span = new TimeSpan(hours, minutes, 0);
        if (minutes > 59 || span > Largest) return null;
        return (scan[at].Value == '+' ? span : -span, next);
    }
}
