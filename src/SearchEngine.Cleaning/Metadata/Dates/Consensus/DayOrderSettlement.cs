using SearchEngine.Cleaning.Metadata.Dates.Evidence;

namespace SearchEngine.Cleaning.Metadata.Dates.Consensus;

/// <summary>Decides between 3 April and 4 March by the page's other dates.</summary>
/// <remarks>A site's order of day and month is a guess; another date of the page that has only one reading is not.</remarks>
internal static class DayOrderSettlement
{
    public static void Settle(DateCandidates found)
    {
        foreach (var ambiguous in found.All.Where(static candidate => candidate.Reading.OtherDay is not null).ToList())
        {
            if (ambiguous.Reading.OtherDay is not { } other) continue;
            var hasOwn = Confirms(found, ambiguous.Day);
            if (!hasOwn && !Confirms(found, other)) continue;
            var reading = hasOwn ? ambiguous.Reading : ambiguous.Reading.Swapped();
            found.Replace(ambiguous, ambiguous with { Reading = reading with { OtherDay = null } });
        }
    }

    private static bool Confirms(DateCandidates found, DateOnly day)
    {
        foreach (var candidate in found.All)
            if (candidate.Reading.OtherDay is null && Days.AreClose(candidate.Day, day)) return true;
        return false;
    }
}
