namespace SearchEngine.Cleaning.Metadata.Dates.Consensus;

/// <summary>Compares days that may have been written in different time zones.</summary>
internal static class Days
{
    public static bool AreClose(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) <= 1;

    public static bool AreApart(DateOnly one, DateOnly other) => !AreClose(one, other);

    /// <summary>Whether the first is earlier by more than a zone's difference.</summary>
    public static bool IsBefore(DateOnly one, DateOnly other) => other.DayNumber - one.DayNumber > 1;
}
