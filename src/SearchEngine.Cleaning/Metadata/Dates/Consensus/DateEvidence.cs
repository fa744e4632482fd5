using SearchEngine.Cleaning.Metadata.Dates.Evidence;

namespace SearchEngine.Cleaning.Metadata.Dates.Consensus;

/// <summary>All that is known of an article's dates, as the rules look at it.</summary>
/// <param name="All">The candidates, their orders of day and month settled.</param>
/// <param name="Address">What the page's address says; null when it says nothing.</param>
/// <param name="FetchedAt">When the page was fetched.</param>
/// <param name="HeadlineYear">The latest year that the headline names; null when it names none.</param>
internal sealed record DateEvidence(IReadOnlyList<DateCandidate> All, AddressDate? Address, DateTimeOffset FetchedAt, int? HeadlineYear = null)
{
    /// <summary>The candidate of the highest rank that can be a publication, the first of equal ones; null when there is none.</summary>
    /// <remarks>Of those that stand elsewhere than at the headline, one with a label comes first.</remarks>
    public DateCandidate? Strongest { get; } = All.Where(static candidate => candidate.Role != DateRole.Modified)
        .MaxBy(static candidate => (candidate.Rank, candidate.IsPublication && candidate.Rank is DateRank.Elsewhere or DateRank.TimeElement or DateRank.DateLine, !candidate.IsAboveHeadline));

    /// <summary>What readers see as a publication or without a label, first those below the headline.</summary>
    public IReadOnlyList<DateCandidate> Printed { get; } = [.. All.Where(static candidate => candidate is { IsPrinted: true, Role: DateRole.Published or DateRole.Unsaid }).OrderBy(static candidate => candidate.IsAboveHeadline)];
}
