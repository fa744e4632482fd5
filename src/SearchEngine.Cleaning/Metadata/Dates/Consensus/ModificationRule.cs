using SearchEngine.Cleaning.Metadata.Dates.Evidence;

namespace SearchEngine.Cleaning.Metadata.Dates.Consensus;

/// <summary>Chooses the date of the last change.</summary>
internal static class ModificationRule
{
    /// <summary>The candidate of the highest rank; null when the page names no change.</summary>
    public static DateCandidate? Choose(DateEvidence evidence) => evidence.All.Where(static candidate => candidate.Role == DateRole.Modified).MaxBy(static candidate => candidate.Rank);
}
