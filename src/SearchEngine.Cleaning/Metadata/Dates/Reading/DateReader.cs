namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>Finds dates in short texts as people write them, in many languages.</summary>
/// <remarks>Linear in the text; only its first tokens are read, <see cref="DateTokenizer.MostTokens"/> of them. Independent of the culture.</remarks>
internal static class DateReader
{
    /// <summary>All dates of a text, in its order.</summary>
    public static IReadOnlyList<DateInText> FindAll(ReadOnlySpan<char> text, DateContext context)
    {
        if (!HoldsDigit(text)) return [];
        Span<DateToken> tokens = stackalloc DateToken[DateTokenizer.MostTokens];
        var scan = new DateScan(text, tokens[..DateTokenizer.Read(text, tokens)]);
        List<DateInText>? found = null;
        var floor = 0;
        for (var at = 0; at < scan.Count; at++)
        {
            if (DayReader.Read(scan, at, context.Order) is not { } day || Complete(scan, at, day, context, ref floor) is not { } date) continue;
            (found ??= []).Add(date);
            at = day.Next - 1;
        }
        return found ?? (IReadOnlyList<DateInText>)[];
    }

    /// <summary>The first date of a text that has a year of its own; null when there is none.</summary>
    public static DateReading? FindFirst(ReadOnlySpan<char> text, DateContext context)
    {
        foreach (var date in FindAll(text, context))
            if (!date.IsYearConcluded) return date.Reading;
        return null;
    }

    private static DateInText? Complete(DateScan scan, int first, WrittenDay day, DateContext context, ref int floor)
    {
        var year = day.Year == 0 ? YearConclusion.Of(scan, first, day, context.FetchedAt) : day.Year;
        if (year is not { } known) return null;
        var local = new DateTime(known, day.Month, day.Day, 0, 0, 0, DateTimeKind.Unspecified);
        var (start, end) = (scan[first].Start, scan[day.Next - 1].End);
        var time = TimeReader.ReadNear(scan, first, day.Next, floor);
        floor = Math.Max(day.Next, time?.Next ?? 0);
        (TimeSpan Offset, int Next)? zone = null;
        if (time is { } clock)
        {
            local += clock.Time;
            zone = OffsetReader.Read(scan, clock, local);
            start = Math.Min(start, scan[clock.First].Start);
            end = Math.Max(end, scan[(zone?.Next ?? clock.Next) - 1].End);
        }
        var reading = new DateReading(new DateTimeOffset(local, zone?.Offset ?? TimeSpan.Zero), time is not null, zone is not null, day.OtherDay);
        return new DateInText(reading, start, end) { IsYearConcluded = day.Year == 0, IsYearShort = day.IsYearShort };
    }

    private static bool HoldsDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsDigit(c)) return true;
        return false;
    }
}
