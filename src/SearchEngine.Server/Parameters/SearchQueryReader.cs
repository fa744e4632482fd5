using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Parameters;

/// <summary>A request read from parameters, and what could not be used of them. The API refuses when there are errors; the pages go on without those parameters.</summary>
internal sealed record ReadSearch(SearchRequest Request, IReadOnlyList<ParameterError> Errors);

/// <summary>Reads the parameters of a search: one set of names for the API, the pages and the feed.</summary>
internal static class SearchQueryReader
{
    public const int MaxValues = 100;
    public const int MaxValueLength = 256;
    public const int MaxSize = 1_000;

    /// <summary>First day that can be asked for, and one that leaves room for arithmetic.</summary>
    private static readonly (int First, int Last) Years = (1000, 9998);

    /// <summary>Reads all parameters; the request holds those that are right.</summary>
    /// <param name="query">As given.</param>
    /// <param name="defaultSize">Hits a page when the size is not given.</param>
    public static ReadSearch Read(SearchQuery query, int defaultSize = 10)
    {
        var errors = new List<ParameterError>();
        var from = Day(query.From, "from", last: false, errors);
        var to = Day(query.To, "to", last: true, errors);
        if (from > to)
        {
            errors.Add(Error("from", query.From, $"is after to ('{Shown(query.To)}'): swap them or leave one out"));
            (from, to) = (null, null);
        }
        var request = new SearchRequest
        {
            Text = Text(query.Q, errors),
            Verbatim = Flag(query.Verbatim, "verbatim", false, errors),
            Selections = Selections(query, errors),
            From = from,
            To = to,
            Sort = Sort(query.Sort, errors),
            Freshness = Share(query.Freshness, "freshness", SearchRequest.DefaultFreshness, errors),
            Size = Number(query.Size, "size", 0, MaxSize, defaultSize, errors),
            Cursor = string.IsNullOrEmpty(query.Cursor) ? null : query.Cursor,
            Facets = Facets(query, errors),
            Interval = Interval(query.Interval, errors),
            Timeline = Flag(query.Timeline, "timeline", true, errors),
            Highlight = Flag(query.Highlight, "highlight", true, errors),
            Explain = Flag(query.Explain, "explain", false, errors),
        };
        return new ReadSearch(request, errors);
    }

    public static int Number(string? value, string parameter, int least, int most, int absent, List<ParameterError> errors)
    {
        if (string.IsNullOrEmpty(value)) return absent;
        if (int.TryParse(value, System.Globalization.NumberStyles.None, null, out var number) && number >= least && number <= most) return number;
        errors.Add(Error(parameter, value, $"is not usable: give a whole number from {least} to {most:N0}"));
        return absent;
    }

    private static double Share(string? value, string parameter, double absent, List<ParameterError> errors)
    {
        if (string.IsNullOrEmpty(value)) return absent;
        if (double.TryParse(value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1) return share;
        errors.Add(Error(parameter, value, "is not usable: give a number from 0 to 1, such as 0.25"));
        return absent;
    }

    public static ParameterError Error(string parameter, string? value, string cause) =>
        new(ProblemKind.InvalidParameter, parameter, Shown(value), $"{parameter} '{Shown(value)}' {cause}.");

    private static string Text(string? text, List<ParameterError> errors)
    {
        text = text?.Trim() ?? "";
        if (text.Length <= QueryParser.MaxLength) return text;
        errors.Add(new ParameterError(ProblemKind.QueryTooLong, "q", Shown(text),
            $"q has {text.Length:N0} characters: shorten it to {QueryParser.MaxLength:N0} or fewer."));
        return text[..QueryParser.MaxLength];
    }

    private static List<FacetSelection> Selections(SearchQuery query, List<ParameterError> errors)
    {
        var selections = new List<FacetSelection>();
        foreach (var dimension in Dimension.All)
        {
            if (query[dimension] is not { Length: > 0 } values) continue;
            if (values.Length > MaxValues)
            {
                errors.Add(new ParameterError(ProblemKind.InvalidParameter, dimension, $"{values.Length} values",
                    $"{dimension} is given {values.Length:N0} times: give it at most {MaxValues} times."));
                values = values[..MaxValues];
            }
            var included = new List<string>();
            var excluded = new List<string>();
            foreach (var value in values) Add(dimension, value, included, excluded, errors);
            if (included.Count + excluded.Count > 0) selections.Add(new FacetSelection(dimension, included, excluded));
        }
        return selections;
    }

    private static void Add(string dimension, string? given, List<string> included, List<string> excluded, List<ParameterError> errors)
    {
        if (string.IsNullOrWhiteSpace(given)) return;
        var exclude = given[0] == '-';
        var value = (exclude ? given[1..] : given).Trim();
        if (value.Length is 0 or > MaxValueLength)
        {
            errors.Add(Error(dimension, given, $"is not usable: give a value of 1 to {MaxValueLength} characters"));
            return;
        }
        if (dimension == Dimension.Country) value = value.ToUpperInvariant();
        if (dimension == Dimension.Published && !IsPeriod(value))
        {
            errors.Add(Error(dimension, given, "is no year or month: write it as 2024 or 2024-05"));
            return;
        }
        var list = exclude ? excluded : included;
        if (!list.Contains(value)) list.Add(value);
    }

    private static SortOrder Sort(string? value, List<ParameterError> errors)
    {
        switch (value)
        {
            case null or "" or "relevance": return SortOrder.Relevance;
            case "newest": return SortOrder.Newest;
            case "oldest": return SortOrder.Oldest;
            default:
                errors.Add(Error("sort", value, "is not known: use relevance, newest or oldest"));
                return SortOrder.Relevance;
        }
    }

    private static TimelineInterval Interval(string? value, List<ParameterError> errors)
    {
        if (string.IsNullOrEmpty(value)) return TimelineInterval.Auto;
        foreach (var interval in Enum.GetValues<TimelineInterval>())
            if (value == NameOf(interval)) return interval;
        errors.Add(Error("interval", value, $"is not known: use {string.Join(", ", Enum.GetValues<TimelineInterval>().Select(NameOf))}"));
        return TimelineInterval.Auto;
    }

    private static string NameOf(TimelineInterval interval) => interval.ToString().ToLowerInvariant();

    /// <summary>Order of a facet's values. The orders of hits, which links carry along, ask for nothing here.</summary>
    public static FacetSort ValueSort(string? value, List<ParameterError> errors)
    {
        errors.RemoveAll(static error => error.Parameter == "sort");
        switch (value)
        {
            case null or "" or "count" or "relevance" or "newest" or "oldest": return FacetSort.Count;
            case "name": return FacetSort.Name;
            case "significance": return FacetSort.Significance;
            default:
                errors.Add(Error("sort", value, "is not known: use count, name or significance"));
                return FacetSort.Count;
        }
    }

    private static FacetRequest[] Facets(SearchQuery query, List<ParameterError> errors)
    {
        var size = Number(query.FacetSize, "facetSize", 1, MaxSize, 10, errors);
        if (query.Facets is null) return [.. Dimension.All.Select(d => new FacetRequest(d, size))];
        var facets = new List<FacetRequest>();
        foreach (var name in query.Facets.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Dimension.IsKnown(name))
            {
                errors.Add(new ParameterError(ProblemKind.UnknownDimension, "facets", Shown(name),
                    $"facets names '{Shown(name)}', which is no facet: use {string.Join(", ", Dimension.All)}."));
                continue;
            }
            if (facets.TrueForAll(f => f.Dimension != name)) facets.Add(new FacetRequest(name, size));
        }
        return [.. facets];
    }

    private static bool Flag(string? value, string parameter, bool absent, List<ParameterError> errors)
    {
        switch (value)
        {
            case null or "": return absent;
            case "true" or "1": return true;
            case "false" or "0": return false;
            default:
                errors.Add(Error(parameter, value, "is not usable: give true or false"));
                return absent;
        }
    }

    private static DateOnly? Day(string? value, string parameter, bool last, List<ParameterError> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        var text = value.Trim();
        if (ReadDay(text, last) is { } day) return day;
        errors.Add(Error(parameter, value, "is no date: write it as 2024-05-31, 2024-05 or 2024"));
        return null;
    }

    private static DateOnly? ReadDay(string text, bool last)
    {
        if (text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)) return InRange(day) ? day : null;
        if (!IsPeriod(text)) return null;
        var year = int.Parse(text.AsSpan(0, 4));
        var month = text.Length == 7 ? int.Parse(text.AsSpan(5)) : last ? 12 : 1;
        return new DateOnly(year, month, last ? DateTime.DaysInMonth(year, month) : 1);
    }

    private static bool IsPeriod(string text) =>
        (text.Length == 4 && DateOnly.TryParseExact(text + "-01-01", "yyyy-MM-dd", out var day) && InRange(day))
        || (text.Length == 7 && DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", out day) && InRange(day));

    private static bool InRange(DateOnly day) => day.Year >= Years.First && day.Year <= Years.Last;

    private static string Shown(string? value) => value is null ? "" : value.Length <= 60 ? value : string.Concat(value.AsSpan(0, 60), "…");
}
