using SearchEngine.Cleaning.Metadata.Dates.Evidence;

namespace SearchEngine.Cleaning.Metadata.Dates.Consensus;

/// <summary>A rule that decides for one candidate as the publication, or leaves it to the next rule.</summary>
internal delegate DateCandidate? PublicationRule(DateEvidence evidence);

/// <summary>The rules by which the date of publication is chosen, in their order; each says why it is there.</summary>
internal static class PublicationRules
{
    public static readonly PublicationRule[] InOrder = [FirstPublication, PrintedPublication, Republication, OlderAddress, VersionOfHeadline, HighestRank, OnlyModification];

    public static DateCandidate? Choose(DateEvidence evidence)
    {
        foreach (var rule in InOrder)
            if (rule(evidence) is { } chosen) return chosen;
        return null;
    }

    /// <summary>"First published" is printed only where everything else gives the day of another version.</summary>
    public static DateCandidate? FirstPublication(DateEvidence evidence) => evidence.All.Where(static candidate => candidate.Role == DateRole.FirstPublished).MinBy(static candidate => candidate.Day);

    /// <summary>What a site prints as "published" next to the headline was written by people; what it declares, by a program that may take the day of an import for it.</summary>
    public static DateCandidate? PrintedPublication(DateEvidence evidence)
    {
        var printed = evidence.All.FirstOrDefault(static candidate => candidate is { Role: DateRole.Published, Rank: DateRank.Labelled, Reading.OtherDay: null });
        return printed is not null && evidence.Strongest is { } declared && Days.AreApart(printed.Day, declared.Day) ? printed : null;
    }

    /// <summary>
    /// A declared publication that is also the last modification, or the day of the fetch, is often that of a relaunch or of each saving.
    /// The address or the date line then tell an earlier day; where both do, they have to agree, and no date line may repeat the declared day.
    /// </summary>
    public static DateCandidate? Republication(DateEvidence evidence)
    {
        if (evidence.Strongest is not { Rank: >= DateRank.VagueMeta } declared || declared.IsPrinted || declared.Rank == DateRank.Address || !IsDoubtful(declared, evidence)) return null;
        if (evidence.All.Any(candidate => candidate.IsPrinted && candidate.Role != DateRole.Modified && Days.AreClose(candidate.Day, declared.Day))) return null;
        var earlier = evidence.All.FirstOrDefault(candidate => candidate.IsPrinted && candidate.Role is DateRole.Published or DateRole.Unsaid && Days.IsBefore(candidate.Day, declared.Day));
        if (earlier is null) return null;
        return evidence.Address is { } address && !address.Includes(earlier.Day) ? null : earlier;
    }

    /// <summary>An address is made once and stays: what was declared long after it is a later version.</summary>
    public static DateCandidate? OlderAddress(DateEvidence evidence)
    {
        if (evidence.Address is not { } address || evidence.Strongest is not { } declared || !address.IsLongBefore(declared.Day)) return null;
        return evidence.All.Where(candidate => candidate.Role != DateRole.Modified && address.Includes(candidate.Day)).MaxBy(static candidate => candidate.Rank);
    }

    /// <summary>"The best pumps of 2025" was not published in 2019: such guides are written anew under one address, and the date that they print is that of the text.</summary>
    public static DateCandidate? VersionOfHeadline(DateEvidence evidence)
    {
        if (evidence.HeadlineYear is not { } year || evidence.Strongest is not { } declared || declared.Day.Year > year - 2) return null;
        // Where it prints "updated", it means something else by "published", unless that is only a guess.
        return evidence.All.FirstOrDefault(candidate => candidate.IsPrinted && candidate.Day.Year >= year - 1 && candidate.Day > declared.Day && (candidate.Role != DateRole.Modified || declared.Rank <= DateRank.PageState));
    }

    public static DateCandidate? HighestRank(DateEvidence evidence) => evidence.Strongest;

    /// <summary>An article whose JSON-LD tells its last change but no publication is given that day: for news, the day of a change is seldom another one, and an article without a date is found by nobody who asks for a time.</summary>
    public static DateCandidate? OnlyModification(DateEvidence evidence) => evidence.All.FirstOrDefault(static candidate => candidate is { Role: DateRole.Modified, Rank: DateRank.LinkedData });

    private static bool IsDoubtful(DateCandidate declared, DateEvidence evidence)
    {
        if (Days.AreClose(declared.Day, DateOnly.FromDateTime(evidence.FetchedAt.UtcDateTime))) return true;
        foreach (var candidate in evidence.All)
            if (candidate.Role == DateRole.Modified && candidate.Rank >= DateRank.Microdata && candidate.Day <= declared.Day) return true;
        return false;
    }
}
