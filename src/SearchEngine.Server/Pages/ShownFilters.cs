using SearchEngine.Search.Responses;

namespace SearchEngine.Server.Pages;

/// <summary>The chosen facet values that have a checkbox on the page. A form must not carry them a second time, or they could not be unticked.</summary>
public sealed class ShownFilters
{
    private readonly HashSet<(string Dimension, string Value)> _ticked = [];

    /// <summary>From the facets of the page's answer.</summary>
    public ShownFilters(IReadOnlyDictionary<string, FacetResult> facets)
    {
        ArgumentNullException.ThrowIfNull(facets);
        foreach (var (dimension, facet) in facets)
            foreach (var value in facet.Values)
                if (value is { Selected: true, Excluded: false }) _ticked.Add((dimension, value.Value));
    }

    /// <summary>True when the value has a ticked checkbox.</summary>
    public bool Has(string dimension, string value) => _ticked.Contains((dimension, value));
}
