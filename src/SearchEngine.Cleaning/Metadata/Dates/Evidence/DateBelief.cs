using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Dates that no article has: of the future, from before the web, and those that software writes where it knows none.</summary>
internal static class DateBelief
{
    private const int FirstPrintedYear = 1990;
    private const int FirstDeclaredYear = 1900;

    // The zeros of Unix, .NET, OLE, SQL Server, MySQL, DOS and of several content systems.
    private static readonly DateOnly[] Placeholders =
    [
        new(1970, 1, 1), new(1969, 12, 31), new(1899, 12, 30), new(1899, 12, 31), new(1900, 1, 1), new(1901, 1, 1), new(1980, 1, 1), new(1999, 11, 30), new(2038, 1, 19), new(2036, 2, 7),
    ];

    // Midnight of these is a template's default; a printed first of January, or one with a time, is a day like others.
    private static readonly DateOnly[] PlaceholdersAtMidnight = [new(2000, 1, 1), new(1999, 12, 31), new(1990, 1, 1), new(2001, 1, 1)];

    public static bool IsBelievable(DateReading date, bool isPrinted, DateTimeOffset fetchedAt)
    {
        var day = date.Day;
        if (day.Year < (isPrinted ? FirstPrintedYear : FirstDeclaredYear) || day.DayNumber > DateOnly.FromDateTime(fetchedAt.UtcDateTime).DayNumber + 1) return false;
        if (date.Moment > fetchedAt.AddDays(1)) return false;
        if (Array.IndexOf(Placeholders, day) >= 0) return false;
        return isPrinted || date.Moment.TimeOfDay != TimeSpan.Zero || Array.IndexOf(PlaceholdersAtMidnight, day) < 0;
    }
}
