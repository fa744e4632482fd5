using System.Text.RegularExpressions;

namespace SearchEngine.Crawling.Urls;

/// <summary>Recognises URLs that a server can make up without end.</summary>
/// <remarks>The rules follow Heritrix's PathologicalPathDecideRule and TooManyPathSegmentsDecideRule, and add calendars and combined filters.</remarks>
internal sealed partial class CrawlTraps(TimeProvider time)
{
    private const int MaxSegments = 20;
    private const int MaxRepeats = 3;
    private const int MaxParameters = 8;

    /// <summary>The trap that a URL looks like; null when it looks like none.</summary>
    public Skip? Check(Uri url)
    {
        var segments = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length > MaxSegments) return new Skip("too-many-segments", $"over {MaxSegments}");
        if (RepeatedSegment(segments) is { } repeated) return new Skip("repeated-segments", repeated);

        var parameters = url.Query.Length > 1 ? url.Query[1..].Split('&') : [];
        if (parameters.Length > MaxParameters) return new Skip("too-many-parameters", $"over {MaxParameters}");
        return Calendar(url, parameters);
    }

    private static string? RepeatedSegment(string[] segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            // 1. The same segment again and again, wherever: /a/b/a/c/a
            if (segments.Count(segment => segment == segments[i]) >= MaxRepeats) return $"'{Short(segments[i])}' {MaxRepeats} times";

            // 2. A sequence that follows itself: /a/b/a/b
            for (var length = 2; i + (2 * length) <= segments.Length; length++)
                if (segments.AsSpan(i, length).SequenceEqual(segments.AsSpan(i + length, length)))
                    return $"'{Short(string.Join('/', segments.AsSpan(i, length).ToArray()))}' twice in a row";
        }
        return null;
    }

    private Skip? Calendar(Uri url, string[] parameters)
    {
        var names = parameters.Select(parameter => parameter.Split('=')[0].ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        if (names.Overlaps(CalendarParameters)) return new Skip("calendar", "parameter of an events calendar");
        if (names.Contains("month") && names.Contains("year")) return new Skip("calendar", "month and year as parameters");

        var text = url.PathAndQuery;
        if (CalendarWord().IsMatch(text) && AnyDate().IsMatch(text)) return new Skip("calendar", "a date below a calendar");

        var lastYear = time.GetUtcNow().Year + 1;
        foreach (Match date in AnyDate().Matches(text))
            if (int.Parse(date.Groups["year"].ValueSpan) > lastYear) return new Skip("calendar", $"a date after {lastYear}");
        return null;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static readonly string[] CalendarParameters = ["ical", "outlook-ical", "tribe-bar-date", "tribe_event_display", "eventdisplay", "caldate", "calendar_date", "calmonth"];

    [GeneratedRegex(@"[/?&=_-](?:calendar|kalender|calendrier|calendario|agenda|events?|veranstaltungen|termine|evenements?|eventos)(?=[/?&=_.-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CalendarWord();

    // Year and month, written 2031/07, 2031-07 or 2031/07/15; not the number at the end of a headline.
    [GeneratedRegex(@"(?<=[/=_])(?<year>[12][0-9]{3})[/-](?:0?[1-9]|1[0-2])(?=[/&-]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyDate();
}
