using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>Tells dates from names.</summary>
internal static partial class DateShape
{
    /// <summary>Whether a short line has a year or a time of day, in whatever language.</summary>
    public static bool LooksDated(string text) => YearOrTime().IsMatch(text);

    public static bool IsDate(string text) => text.AsSpan().ContainsAnyInRange('0', '9') && DateReader.FindFirst(text, new DateContext(DateOrder.DayFirst, DateTimeOffset.UnixEpoch)) is not null;

    [GeneratedRegex(@"(^|[^0-9])((19|20)[0-9]{2}|[0-2]?[0-9][:.][0-5][0-9])([^0-9]|$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearOrTime();
}
