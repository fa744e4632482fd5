namespace SearchEngine.Search.Requests;

/// <summary>Order of a facet's values.</summary>
public enum FacetSort
{
    /// <summary>Most frequent first, ties by value.</summary>
    Count,

    /// <summary>By label, case and diacritics ignored, ties by value.</summary>
    Name,

    /// <summary>
    /// Only values that are more frequent among the hits than elsewhere, most unusual first: <see cref="Responses.FacetValue.Significance"/>,
    /// ties by value. Values with fewer than three hits are left out.
    /// </summary>
    Significance,
}
