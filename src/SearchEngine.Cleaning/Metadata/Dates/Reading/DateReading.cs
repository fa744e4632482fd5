namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>A date as it was read from a text.</summary>
/// <param name="Moment">Midnight without a time, UTC without an offset.</param>
/// <param name="HasTime">Whether the text gives a time of day.</param>
/// <param name="HasOffset">Whether the text gives a time zone.</param>
/// <param name="OtherDay">The day if month and day were written the other way round; null when only one order is possible.</param>
internal readonly record struct DateReading(DateTimeOffset Moment, bool HasTime = false, bool HasOffset = false, DateOnly? OtherDay = null)
{
    /// <summary>The day as written, whatever the zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Moment.DateTime);

    /// <summary>The same time on the day that the other order of the numbers gives.</summary>
    public DateReading Swapped() => OtherDay is { } day ? new(new DateTimeOffset(day.ToDateTime(TimeOnly.FromTimeSpan(Moment.TimeOfDay)), Moment.Offset), HasTime, HasOffset) : this;
}

/// <summary>A date and the part of the text that it was read from.</summary>
internal readonly record struct DateInText(DateReading Reading, int Start, int End)
{
    /// <summary>Whether the year was not written but concluded from the day of the fetch.</summary>
    public bool IsYearConcluded { get; init; }

    /// <summary>Whether the year was written with two digits.</summary>
    public bool IsYearShort { get; init; }
}
