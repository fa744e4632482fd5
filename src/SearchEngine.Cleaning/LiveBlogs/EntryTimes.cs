using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata;
using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.LiveBlogs;

/// <summary>Puts the day to times of day.</summary>
/// <remarks>
/// Entries follow each other in one direction. In the order of time, a clock that falls has passed midnight. Where it starts is told by an entry that
/// has its day, else by the day of publication, else by the day of the fetch; no entry can be later than the fetch.
/// </remarks>
internal static class EntryTimes
{
    // A correction in an older entry makes clocks fall a little; only a longer fall is a midnight.
    private static readonly TimeSpan LongestStep = TimeSpan.FromHours(3);

    private const int FarthestZone = 30;
    private const int LongestZoneLine = 160;

    public static IReadOnlyList<DateTimeOffset> Resolve(IReadOnlyList<LiveEntry> entries, PageBlocks page, ArticleMetadata metadata, DateTimeOffset fetchedAt)
    {
        var zone = ZoneAbove(page, entries[0].First, (metadata.Published ?? fetchedAt).DateTime) ?? metadata.Published?.Offset ?? metadata.Modified?.Offset ?? TimeSpan.Zero;
        // 1. In the order of time
        var order = Enumerable.Range(0, entries.Count).ToList();
        if (IsNewestFirst(entries)) order.Reverse();
        // 2. Days counted from the oldest entry
        var days = new int[entries.Count];
        var day = 0;
        for (var i = 1; i < order.Count; i++)
        {
            if (Clock(entries[order[i - 1]], zone) - Clock(entries[order[i]], zone) > LongestStep) day++;
            days[order[i]] = day;
        }
        // 3. The oldest entry's day
        var first = FirstDay(entries, days, order, zone, metadata, fetchedAt);
        return [.. entries.Select((entry, index) => entry.Stamp.Moment ?? At(first.AddDays(days[index]).Add(entry.Stamp.Time), entry.Stamp, zone))];
    }

    private static TimeSpan Clock(LiveEntry entry, TimeSpan zone) => entry.Stamp.Moment is { } moment ? moment.ToOffset(zone).TimeOfDay : entry.Stamp.Time;

    internal static bool IsNewestFirst(IReadOnlyList<LiveEntry> entries)
    {
        int falls = 0, rises = 0;
        for (var i = 1; i < entries.Count; i++)
        {
            int order = entries[i - 1].Stamp.Moment is { } one && entries[i].Stamp.Moment is { } other ? other.CompareTo(one) : entries[i].Stamp.Time.CompareTo(entries[i - 1].Stamp.Time);
            if (order < 0) falls++;
            else if (order > 0) rises++;
        }
        return falls > rises || (falls == rises && falls > 0);
    }

    private static DateTime FirstDay(IReadOnlyList<LiveEntry> entries, int[] days, List<int> order, TimeSpan zone, ArticleMetadata metadata, DateTimeOffset fetchedAt)
    {
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Stamp.Moment is { } moment) return DateTime.SpecifyKind(moment.ToOffset(zone).Date.AddDays(-days[i]), DateTimeKind.Unspecified);
        var newest = entries[order[^1]].Stamp;
        var known = metadata.Published is { } published ? published.TimeOfDay == TimeSpan.Zero && published.Offset == TimeSpan.Zero ? published.Date : published.ToOffset(zone).Date : fetchedAt.ToOffset(zone).Date.AddDays(-days[order[^1]]);
        var last = At(DateTime.SpecifyKind(known.AddDays(days[order[^1]]), DateTimeKind.Unspecified).Add(newest.Time), newest, zone);
        // The day printed may be that of the last change.
        return DateTime.SpecifyKind(last > fetchedAt.AddHours(1) ? known.AddDays(-days[order[^1]]) : known, DateTimeKind.Unspecified);
    }

    private static DateTimeOffset At(DateTime local, EntryStamp stamp, TimeSpan zone) => new(local, (stamp.Zone is { } name ? ZoneNames.OffsetAt(name, local) : null) ?? zone);

    // "All times CET"
    private static TimeSpan? ZoneAbove(PageBlocks page, int first, DateTime near)
    {
        for (var i = first - 1; i >= Math.Max(0, first - FarthestZone); i--)
        {
            if (page.Blocks[i].Text.Length >= LongestZoneLine) continue;
            foreach (var word in page.Blocks[i].Text.Split(' ', '(', ')', ',', '.', ';'))
                if (word.Length is >= 2 and <= 5 && word.All(char.IsAsciiLetterUpper) && ZoneNames.OffsetAt(word, near) is { } zone) return zone;
        }
        return null;
    }
}
