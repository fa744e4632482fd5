namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>Tells from a site's language and address in which order it writes day and month.</summary>
/// <remarks>By the Unicode CLDR's short date formats. Dates with dots have the day first everywhere, dates with the year in front have the month second.</remarks>
internal static class SiteDateOrder
{
    private static readonly string[] MonthFirstRegions = ["us", "ph", "fm", "gu", "mh", "pr", "um", "vi", "as", "pw"];

    private static readonly string[] DayFirstTlds =
        ["uk", "au", "ie", "in", "nz", "za", "sg", "my", "hk", "ng", "gh", "ke", "ug", "tz", "zm", "zw", "pk", "lk", "bd", "np", "mt", "cy", "jm", "tt", "bb", "eu", "scot", "wales"];

    /// <param name="language">As declared: <c>en</c>, <c>en-GB</c>, <c>de_AT</c>; null when nothing is.</param>
    /// <param name="host">The site's host; null when unknown.</param>
    public static DateOrder Of(string? language, string? host)
    {
        var parts = language?.Trim().ToLowerInvariant().Split('-', '_') ?? [];
        var primary = parts is [{ Length: > 0 } first, ..] ? first : "";
        if (primary is not ("" or "en" or "tl" or "fil")) return primary == "es" && parts[^1] == "pr" ? DateOrder.MonthFirst : DateOrder.DayFirst;
        var region = parts.Length > 1 && parts[^1].Length == 2 ? parts[^1] : null;
        // Themes declare en-US on sites all over the world, so a country's own domain says more.
        var tld = host?[(host.LastIndexOf('.') + 1)..].ToLowerInvariant() ?? "";
        if (Array.IndexOf(DayFirstTlds, tld) >= 0) return DateOrder.DayFirst;
        if (region is not null) return Array.IndexOf(MonthFirstRegions, region) >= 0 ? DateOrder.MonthFirst : DateOrder.DayFirst;
        // Two letters are a country; of those, only a few write the month first.
        return primary.Length == 0 && tld.Length == 2 && tld is not ("us" or "ph" or "io" or "co" or "tv" or "me" or "ai" or "to" or "cc" or "ly" or "gg" or "fm") ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }
}
