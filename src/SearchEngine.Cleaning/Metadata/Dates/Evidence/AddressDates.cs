using System.Globalization;
using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>The year and month in an article's address, and the day where it is written too.</summary>
internal readonly record struct AddressDate(int Year, int Month, int? Day)
{
    public bool Includes(DateOnly day) => day.Year == Year && day.Month == Month && (Day is null || Day == day.Day);

    /// <summary>Whether a day is later than all that the address says, by more than a zone's difference.</summary>
    public bool IsLongBefore(DateOnly day) => new DateOnly(Year, Month, Day ?? DateTime.DaysInMonth(Year, Month)).AddDays(1) < day;
}

/// <summary>Reads the date in an address: /2019/04/30/, /2019/apr/30/, 20190430, 2019-04-30, /2019/04/.</summary>
internal static class AddressDates
{
    public static AddressDate? Read(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true }) return null;
        var path = url.AbsolutePath.AsSpan();
        AddressDate? month = null;
        for (var at = 0; at < path.Length; at++)
        {
            if (!char.IsAsciiDigit(path[at]) || (at > 0 && char.IsAsciiLetterOrDigit(path[at - 1]))) continue;
            var digits = DigitsAt(path, at);
            var found = digits switch
            {
                4 => Parted(path, at),
                6 => Short(path, at),
                8 => Of(Number(path.Slice(at, 4)), Number(path.Slice(at + 4, 2)), Number(path.Slice(at + 6, 2))),
                14 => Of(Number(path.Slice(at, 4)), Number(path.Slice(at + 4, 2)), Number(path.Slice(at + 6, 2))),
                _ => null,
            };
            if (found is { Day: not null }) return found;
            month ??= found;
            at += digits;
        }
        return month;
    }

    public static void Gather(AddressDate? address, DateCandidates found)
    {
        if (address is not { Day: { } day } date) return;
        found.Add(new DateReading(new DateTimeOffset(date.Year, date.Month, day, 0, 0, 0, TimeSpan.Zero)), DateRole.Published, DateRank.Address, EvidenceSource.Url);
    }

    // 2019/04/30, 2019-4-30, 2019/apr/30, 2019_04_30 and the same without a day.
    private static AddressDate? Parted(ReadOnlySpan<char> path, int at)
    {
        var year = Number(path.Slice(at, 4));
        var next = at + 4;
        if (!IsYear(year) || next >= path.Length || path[next] is not ('/' or '-' or '_' or '.')) return null;
        var separator = path[next];
        var monthEnd = ++next;
        while (monthEnd < path.Length && char.IsAsciiLetterOrDigit(path[monthEnd])) monthEnd++;
        var text = path[next..monthEnd];
        // /2019/0430/
        if (text.Length == 4 && DigitsAt(path, next) == 4) return Of(year, Number(text[..2]), Number(text[2..]));
        var month = text.Length <= 2 ? Number(text) : MonthNames.Find(text);
        if (month is < 1 or > 12) return null;
        var length = monthEnd < path.Length && path[monthEnd] == separator ? DigitsAt(path, monthEnd + 1) : 0;
        if (length is 1 or 2)
        {
            var behind = monthEnd + 1 + length;
            if ((behind >= path.Length || !char.IsAsciiLetterOrDigit(path[behind])) && Of(year, month, Number(path.Slice(monthEnd + 1, length))) is { } day) return day;
        }
        // "2019-04-ways-to-…" may be anything; a folder of its own is a month.
        return separator == '/' && (monthEnd >= path.Length || path[monthEnd] == '/') ? new AddressDate(year, month, null) : null;
    }

    // 190430 alone between separators, as British and Asian papers number theirs.
    private static AddressDate? Short(ReadOnlySpan<char> path, int at) =>
        at > 0 && path[at - 1] == '/' && at + 6 < path.Length && path[at + 6] == '/' ? Of(2000 + Number(path.Slice(at, 2)), Number(path.Slice(at + 2, 2)), Number(path.Slice(at + 4, 2))) : null;

    private static AddressDate? Of(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new AddressDate(year, month, day) : null;

    private static bool IsYear(int year) => year is >= 1990 and < 2100;

    private static int DigitsAt(ReadOnlySpan<char> path, int at)
    {
        var end = at;
        while (end < path.Length && char.IsAsciiDigit(path[end])) end++;
        return end - at;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
