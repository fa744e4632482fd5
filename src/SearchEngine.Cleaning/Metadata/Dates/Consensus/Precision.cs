using SearchEngine.Cleaning.Metadata.Dates.Evidence;

namespace SearchEngine.Cleaning.Metadata.Dates.Consensus;

/// <summary>Completes a chosen day by what other places say of the same day.</summary>
internal static class Precision
{
    // From the American west coast to New Zealand; outside of these, another day is another day.
    private const int FarthestWest = -8;
    private const int FarthestEast = 13;

    /// <summary>The same day with the time and zone that a candidate of the same role knows.</summary>
    public static DateCandidate Complete(DateCandidate chosen, IReadOnlyList<DateCandidate> all)
    {
        if (chosen.Reading is { HasTime: true, HasOffset: true }) return chosen;
        var isModification = chosen.Role == DateRole.Modified;
        var sameDay = all.Where(candidate => candidate.Role == DateRole.Modified == isModification && candidate.Day == chosen.Day && candidate.Reading.HasTime && candidate.Rank > DateRank.Relative)
            .OrderByDescending(static candidate => (candidate.Reading.HasOffset, candidate.Rank)).ToList();
        return chosen.Reading.HasTime ? WithZone(chosen, sameDay) : sameDay.Count > 0 ? sameDay[0] with { Role = chosen.Role } : chosen;
    }

    // UTC says nothing of the site's zone, so it is taken only with the time that it belongs to.
    private static DateCandidate WithZone(DateCandidate chosen, List<DateCandidate> sameDay)
    {
        var local = chosen.Reading.Moment.DateTime;
        if (sameDay.Find(candidate => candidate.Reading.HasOffset && (candidate.Reading.Moment.DateTime - local).Duration() < TimeSpan.FromMinutes(2)) is { } same) return same with { Role = chosen.Role };
        if (sameDay.Find(candidate => candidate.Reading.HasOffset && candidate.Reading.Moment.Offset != TimeSpan.Zero) is not { } zoned) return chosen;
        return chosen with { Reading = chosen.Reading with { Moment = new DateTimeOffset(local, zoned.Reading.Moment.Offset), HasOffset = true } };
    }

    /// <summary>The same moment told on the day that the page prints.</summary>
    /// <remarks>
    /// Many systems declare UTC: an article of eight in the evening in New York is then of the next day, while its readers and its address say today.
    /// The moment stays as it is; the zone becomes the one that another place gives for the same moment, or the nearest whole hour in which the printed day holds.
    /// </remarks>
    public static DateTimeOffset OnPrintedDay(DateCandidate chosen, DateEvidence evidence)
    {
        var moment = chosen.Reading.Moment;
        if (chosen.Reading is not { HasTime: true, HasOffset: true } || moment.Offset != TimeSpan.Zero || moment.TimeOfDay == TimeSpan.Zero) return moment;
        if (evidence.All.FirstOrDefault(candidate => candidate.IsPublication && candidate.Reading is { HasOffset: true } && candidate.Reading.Moment.Offset != TimeSpan.Zero && (candidate.Reading.Moment - moment).Duration() < TimeSpan.FromMinutes(1)) is { } local)
            return moment.ToOffset(local.Reading.Moment.Offset);
        var days = evidence.All.Where(candidate => candidate.Role != DateRole.Modified && candidate.Reading.OtherDay is null && (candidate.IsPrinted && !candidate.Reading.HasOffset || candidate.Rank == DateRank.Address)).ToList();
        if (days.Count == 0 || days.Exists(candidate => candidate.Day != days[0].Day) || days[0].Day == chosen.Day || Days.AreApart(days[0].Day, chosen.Day)) return moment;
        return moment.ToOffset(OffsetTo(days[0].Day, moment));
    }

    private static TimeSpan OffsetTo(DateOnly day, DateTimeOffset moment)
    {
        var hours = day < DateOnly.FromDateTime(moment.UtcDateTime)
            ? -(int)Math.Floor(moment.TimeOfDay.TotalHours) - 1
            : (int)Math.Ceiling(24 - moment.TimeOfDay.TotalHours);
        return hours is >= FarthestWest and <= FarthestEast ? TimeSpan.FromHours(hours) : TimeSpan.Zero;
    }
}
