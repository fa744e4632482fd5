using SearchEngine.Cleaning.Metadata.Dates.Evidence;

namespace SearchEngine.Cleaning.Metadata.Dates.Consensus;

/// <summary>A rule that decides for one candidate as the publication, or leaves it to the next rule.</summary>
internal delegate DateCandidate? PublicationRule(DateEvidence evidence);

/// <summary>The rules by which the date of publication is chosen, in their order; each says why it is there.</summary>
internal static class PublicationRules
{
    public static readonly PublicationRule[] InOrder = [FirstPublication, PrintedPublication, Republication, OlderAddress, VersionOfHeadline, OlderVagueMeta, OnlyModification, HighestRank];

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
        var printed = evidence.Printed.FirstOrDefault(static candidate => candidate is { Role: DateRole.Published, Rank: DateRank.Labelled, Reading.OtherDay: null });
        return printed is not null && evidence.Strongest is { } declared && Days.AreApart(printed.Day, declared.Day) ? printed : null;
    }

    /// <summary>
    /// A declared publication that is also the last modification, or the minute of the fetch, is often that of a relaunch or of each saving.
    /// The date line then tells an earlier day; the address has to agree, and nothing that readers see may repeat the declared day.
    /// </summary>
    public static DateCandidate? Republication(DateEvidence evidence)
    {
        if (evidence.Strongest is not { Rank: >= DateRank.VagueMeta } declared || declared.IsPrinted || declared.Rank == DateRank.Address || !IsDoubtful(declared, evidence)) return null;
        // A fresh article has "2 hours ago" in its date line.
        if (evidence.All.Any(candidate => candidate.Role != DateRole.Modified && (candidate.IsPrinted || candidate.Rank <= DateRank.Yearless) && Days.AreClose(candidate.Day, declared.Day))) return null;
        if (evidence.Printed.FirstOrDefault(candidate => Days.IsBefore(candidate.Day, declared.Day)) is not { } earlier) return null;
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

    /// <summary>A meta element "date" that is earlier than a date line without a label: the line may be a change, a clock or a ticker, and so may the meta element, but then it would be later.</summary>
    public static DateCandidate? OlderVagueMeta(DateEvidence evidence)
    {
        if (evidence.Strongest is not { Role: DateRole.Unsaid, IsPrinted: true } line) return null;
        return evidence.All.FirstOrDefault(candidate => candidate is { Rank: DateRank.VagueMeta, Reading.OtherDay: null } && Days.IsBefore(candidate.Day, line.Day));
    }

    /// <summary>An article whose JSON-LD tells its last change but no publication is given that day: for news, the day of a change is seldom another one, and an article without a date is found by nobody who asks for a time.</summary>
    public static DateCandidate? OnlyModification(DateEvidence evidence) =>
        evidence.Strongest is { Rank: > DateRank.Yearless } ? null : evidence.All.FirstOrDefault(static candidate => candidate is { Role: DateRole.Modified, Rank: DateRank.LinkedData });

    public static DateCandidate? HighestRank(DateEvidence evidence) => evidence.Strongest;

    private static bool IsDoubtful(DateCandidate declared, DateEvidence evidence)
    {
        if (declared.Reading.HasTime && (declared.Reading.Moment - evidence.FetchedAt).Duration() < TimeSpan.FromMinutes(5)) return true;
        foreach (var candidate in evidence.All)
            if (candidate.Role == DateRole.Modified && candidate.Rank >= DateRank.Microdata && candidate.Day <= declared.Day) return true;
        return false;
    }
}
