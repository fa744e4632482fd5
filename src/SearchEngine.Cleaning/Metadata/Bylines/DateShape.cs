namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>Tells dates from names.</summary>
internal static class DateShape
{
    public static bool IsDate(string text) => text.AsSpan().ContainsAnyInRange('0', '9') && PublicationDate.Parse(text) is not null;
}
