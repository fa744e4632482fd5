using System.Text;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Server.Parameters;

/// <summary>A search as an address, and the addresses one step away from it. The reverse of <see cref="SearchQueryReader"/>.</summary>
internal static class SearchLinks
{
    /// <summary>The search page that shows this request.</summary>
    public static string Page(SearchRequest request) => "/search" + QueryString(request);

    /// <summary>The search from its first page as <c>?q=…</c>; empty for an empty search.</summary>
    public static string FirstPage(SearchRequest request) => QueryString(request with { Cursor = null });

    /// <summary>The search as <c>?q=…</c>; empty for an empty search. Facets wanted, highlighting and the like are no part of an address.</summary>
    public static string QueryString(SearchRequest request)
    {
        var query = new StringBuilder();
        Append(query, "q", request.Text);
        Append(query, "verbatim", request.Verbatim ? "true" : null);
        foreach (var (dimension, value) in Filters(request)) Append(query, dimension, value);
        Append(query, "from", Day(request.From));
        Append(query, "to", Day(request.To));
        Append(query, "sort", SortName(request.Sort));
        if (request.Freshness != SearchRequest.DefaultFreshness) Append(query, "freshness", request.Freshness.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Append(query, "cursor", request.Cursor);
        return query.ToString();
    }

    /// <summary>The selections as parameters, excluded values with their <c>-</c>.</summary>
    public static IEnumerable<(string Dimension, string Value)> Filters(SearchRequest request)
    {
        foreach (var selection in request.Selections)
        {
            foreach (var value in selection.Included) yield return (selection.Dimension, value);
            foreach (var value in selection.Excluded) yield return (selection.Dimension, "-" + value);
        }
    }

    /// <summary>Name in the address; empty for relevance, the default.</summary>
    public static string SortName(SortOrder sort) => sort switch
    {
        SortOrder.Newest => "newest",
        SortOrder.Oldest => "oldest",
        _ => "",
    };

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";

    public static bool IsFiltered(SearchRequest request) => request.Selections.Any(s => !s.IsEmpty) || request.From is not null || request.To is not null;

    public static SearchRequest Cleared(SearchRequest request) => request with { Selections = [], From = null, To = null, Cursor = null };

    public static SearchRequest Include(SearchRequest request, string dimension, string value) =>
        Change(request, dimension, s => s with { Included = [.. s.Included.Where(v => v != value), value], Excluded = [.. s.Excluded.Where(v => v != value)] });

    public static SearchRequest Exclude(SearchRequest request, string dimension, string value) =>
        Change(request, dimension, s => s with { Included = [.. s.Included.Where(v => v != value)], Excluded = [.. s.Excluded.Where(v => v != value), value] });

    public static SearchRequest Remove(SearchRequest request, string dimension, string value) =>
        Change(request, dimension, s => s with { Included = [.. s.Included.Where(v => v != value)], Excluded = [.. s.Excluded.Where(v => v != value)] });

    /// <summary>Address of the search for one facet value alone.</summary>
    public static string ForValue(string dimension, string value) => Page(Include(new SearchRequest(), dimension, value));

    private static SearchRequest Change(SearchRequest request, string dimension, Func<FacetSelection, FacetSelection> change)
    {
        var selection = request.Selections.FirstOrDefault(s => s.Dimension == dimension) ?? new FacetSelection(dimension, [], []);
        var changed = change(selection);
        var others = request.Selections.Where(s => s.Dimension != dimension);
        var all = changed.IsEmpty ? others : others.Append(changed);
        return request with { Selections = [.. all.OrderBy(s => Place(s.Dimension))], Cursor = null };
    }

    private static int Place(string dimension)
    {
        for (var i = 0; i < Dimension.All.Count; i++)
            if (Dimension.All[i] == dimension) return i;
        return Dimension.All.Count;
    }

    private static void Append(StringBuilder query, string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
