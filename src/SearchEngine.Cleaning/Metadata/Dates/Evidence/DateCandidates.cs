using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Gathers the dates of a page; what cannot be true is not taken.</summary>
internal sealed class DateCandidates(DateContext context)
{
    private const int MostCandidates = 200;

    private readonly List<DateCandidate> _found = [];

    public DateContext Context { get; } = context;

    public IReadOnlyList<DateCandidate> All => _found;

    /// <summary>Whether there is a better one for the publication than a script's state.</summary>
    public bool HasPublication => _found.Exists(static candidate => candidate.Role != DateRole.Modified && candidate.Rank > DateRank.PageState);

    /// <summary>Reads a machine's value and adds it.</summary>
    public void Add(string? value, DateRole role, DateRank rank, EvidenceSource source) => Add(MachineDates.Read(value, Context), role, rank, source);

    public void Add(DateReading? reading, DateRole role, DateRank rank, EvidenceSource source, bool isAboveHeadline = false)
    {
        if (reading is not { } date || role == DateRole.Other || _found.Count >= MostCandidates) return;
        var isPrinted = source is EvidenceSource.VisibleText;
        if (DateBelief.IsBelievable(date, isPrinted, Context.FetchedAt)) _found.Add(new DateCandidate(date with { OtherDay = Possible(date) }, role, rank, source) { IsAboveHeadline = isAboveHeadline });
        else if (date.OtherDay is not null && DateBelief.IsBelievable(date.Swapped(), isPrinted, Context.FetchedAt)) _found.Add(new DateCandidate(date.Swapped(), role, rank, source) { IsAboveHeadline = isAboveHeadline });
    }

    /// <summary>Replaces a candidate, as when its order of day and month is settled.</summary>
    public void Replace(DateCandidate old, DateCandidate settled) => _found[_found.IndexOf(old)] = settled;

    private DateOnly? Possible(DateReading date) => date.OtherDay is not null && DateBelief.IsBelievable(date.Swapped(), isPrinted: true, Context.FetchedAt) ? date.OtherDay : null;
}
