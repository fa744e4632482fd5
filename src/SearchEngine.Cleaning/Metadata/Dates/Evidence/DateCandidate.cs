using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>What a page says a date is.</summary>
internal enum DateRole
{
    /// <summary>Nothing: the date just stands there.</summary>
    Unsaid,

    Published,

    /// <summary>The first publication of a text that was published again.</summary>
    FirstPublished,

    Modified,

    /// <summary>Something else: an event, a deadline, a copyright.</summary>
    Other,
}

/// <summary>How far a place on a page can be trusted to hold the article's date, the least first.</summary>
internal enum DateRank
{
    /// <summary>"2 hours ago", counted from a fetch that may have come late.</summary>
    Relative,

    /// <summary>A date without a year.</summary>
    Yearless,

    /// <summary>Somewhere on the page outside its furniture.</summary>
    Elsewhere,

    /// <summary>JSON in a script of the page.</summary>
    PageState,

    /// <summary>A meta element whose name leaves open what happened on that day: "date".</summary>
    VagueMeta,

    /// <summary>Printed next to the headline.</summary>
    DateLine,

    /// <summary>In the address, with its day.</summary>
    Address,

    /// <summary>Machine-readable in an element next to the headline.</summary>
    TimeElement,

    /// <summary>Printed with a word that says what it is.</summary>
    Labelled,

    /// <summary>An element with schema.org's property.</summary>
    Microdata,

    /// <summary>A meta element whose name says "published" or "modified".</summary>
    NamedMeta,

    /// <summary>JSON-LD of the page's article.</summary>
    LinkedData,
}

/// <summary>A date found on a page, and what speaks for it.</summary>
internal sealed record DateCandidate(DateReading Reading, DateRole Role, DateRank Rank, EvidenceSource Source)
{
    public DateOnly Day => Reading.Day;

    /// <summary>Whether it stands above the headline, where clocks, tickers and other articles' ends are as well.</summary>
    public bool IsAboveHeadline { get; init; }

    public bool IsPublication => Role is DateRole.Published or DateRole.FirstPublished;

    /// <summary>Whether readers see it.</summary>
    public bool IsPrinted => Rank is DateRank.DateLine or DateRank.TimeElement or DateRank.Labelled;
}
