namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>Which number of 03/04/2026 is the month.</summary>
internal enum DateOrder
{
    DayFirst,
    MonthFirst,
}

/// <summary>What a text itself does not say but its site does.</summary>
/// <param name="Order">The site's order of day and month in dates with slashes or hyphens.</param>
/// <param name="FetchedAt">The day from which dates without a year and relative dates are told.</param>
internal readonly record struct DateContext(DateOrder Order, DateTimeOffset FetchedAt);
