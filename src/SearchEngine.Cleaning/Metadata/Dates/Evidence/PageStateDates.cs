using System.Buffers;
using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Looks for dates in the JSON that scripts of a page hold, such as <c>"publishedAt":"…"</c>; only for pages that say it nowhere else.</summary>
/// <remarks>
/// One bounded search over the page as it came, without parsing it. Such JSON holds other articles' dates as well, so a date is taken only when
/// the article's headline stands close to it, or when all that are found are of one day.
/// </remarks>
internal static class PageStateDates
{
    private const int MostCharacters = 4 * 1024 * 1024;
    private const int MostTried = 64;
    private const int LongestValue = 60;
    private const int Neighbourhood = 3000;

    private static readonly SearchValues<string> Keys = SearchValues.Create(
        [
            "\"datePublished", "\"publishedAt", "\"published_at", "\"publishDate", "\"publish_date", "\"publishedDate", "\"published_date", "\"date_published", "\"publicationDate", "\"publication_date",
            "\"first_publication_date", "\"firstPublished", "\"first_published", "\"pubDate", "\"pub_date", "\"displayDate", "\"display_date", "\"releaseDate", "\"publishTime", "\"publish_time", "\"published_time",
        ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Ends = SearchValues.Create("\\\",}\r\n");
    private static readonly SearchValues<char> EndsOfText = SearchValues.Create("\\\"}\r\n");

    public static void Gather(ReadOnlySpan<char> source, string title, DateCandidates found)
    {
        var all = new List<DateReading>();
        DateReading? close = null;
        var text = source[..Math.Min(source.Length, MostCharacters)];
        var at = 0;
        for (var tried = 0; tried < MostTried; tried++)
        {
            var key = text[at..].IndexOfAny(Keys);
            if (key < 0) break;
            at += key + 1;
            var script = ScriptAround(text, at);
            if (script.Contains("ld+json", StringComparison.Ordinal)) continue;
            if (Value(text[at..]) is not { } value || MachineDates.Read(value, found.Context) is not { } reading || !DateBelief.IsBelievable(reading, isPrinted: true, found.Context.FetchedAt)) continue;
            all.Add(reading);
            if (close is null && title.Length > 8 && script.Contains(title, StringComparison.Ordinal)) close = reading;
        }
        if (close is null && all.Count > 0 && all.TrueForAll(reading => reading.Day == all[0].Day)) close = all[0];
        found.Add(close, DateRole.Published, DateRank.PageState, EvidenceSource.PageState);
    }

    /// <summary>What stands close to a place, within the same script.</summary>
    private static ReadOnlySpan<char> ScriptAround(ReadOnlySpan<char> text, int at)
    {
        var start = Math.Max(0, at - Neighbourhood);
        var opened = text[start..at].LastIndexOf("<script", StringComparison.OrdinalIgnoreCase);
        if (opened > 0) start += opened;
        var around = text[start..Math.Min(text.Length, at + Neighbourhood)];
        var closed = around[(at - start)..].IndexOf("</script", StringComparison.OrdinalIgnoreCase);
        return closed < 0 ? around : around[..(at - start + closed)];
    }

    // publishedAt\":\"2026-02-24T10:15:00Z\" or publishedAt":1771927200
    private static string? Value(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon is < 0 or > 32) return null;
        var value = text[(colon + 1)..].TrimStart(" \\\"");
        if (value.Length > LongestValue) value = value[..LongestValue];
        var end = value.IndexOfAny(Ends);
        // "Feb 24, 2026" has a comma in it; a number ends there.
        if (end > 0 && value[end] == ',' && value[..end].IndexOfAnyExceptInRange('0', '9') >= 0) end = value.IndexOfAny(EndsOfText);
        return end > 0 ? value[..end].ToString() : null;
    }
}
