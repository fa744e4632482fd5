namespace SearchEngine.Search.Requests;

/// <summary>Order of hits.</summary>
public enum SortOrder
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Latest publication first; undated last.</summary>
    Newest,

    /// <summary>Earliest publication first; undated last.</summary>
    Oldest,
}

/// <summary>How plain words combine.</summary>
public enum WordMatch
{
    /// <summary>All must match; when no article has them all, the best partial matches, and the answer says so.</summary>
    AllThenSome,

    /// <summary>Any may match; the more the better. For long queries ranked as a whole.</summary>
    Any,
}

/// <summary>The values chosen in one dimension: included ones OR-ed, excluded ones all absent.</summary>
/// <param name="Dimension">A name of <see cref="Search.Dimension"/>.</param>
/// <param name="Included">At least one of these; empty means no demand.</param>
/// <param name="Excluded">None of these.</param>
public sealed record FacetSelection(string Dimension, IReadOnlyList<string> Included, IReadOnlyList<string> Excluded)
{
    /// <summary>True when nothing is asked for.</summary>
    public bool IsEmpty => Included.Count == 0 && Excluded.Count == 0;
}

/// <summary>A facet whose counts are wanted.</summary>
/// <param name="Dimension">A name of <see cref="Search.Dimension"/>.</param>
/// <param name="Size">How many values, 1 to 1,000; selected ones come on top of that.</param>
/// <param name="Sort">Which values, and in which order.</param>
public sealed record FacetRequest(string Dimension, int Size = 10, FacetSort Sort = FacetSort.Count);

/// <summary>One search.</summary>
public sealed record SearchRequest
{
    /// <summary>What was typed; empty matches every article.</summary>
    public string Text { get; init; } = "";

    /// <summary>How its plain words combine.</summary>
    public WordMatch WordMatch { get; init; }

    /// <summary>Search for exactly what was typed: words that no article has are not corrected.</summary>
    public bool Verbatim { get; init; }

    /// <summary>Facet selections; dimensions are AND-ed. At most one entry a dimension. A value may be given by its label ("Xi Jinping") where it is no value itself.</summary>
    public IReadOnlyList<FacetSelection> Selections { get; init; } = [];

    /// <summary>First day (UTC) of publication, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day (UTC) of publication, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How much newer articles are preferred when the order is <see cref="SortOrder.Relevance"/>: 0 not at all, 1 as much as all the query's words.</summary>
    public double Freshness { get; init; } = DefaultFreshness;

    /// <summary>Of two articles as good the newer comes first, and hardly more.</summary>
    public const double DefaultFreshness = 0.1;

    /// <summary>Order of the hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>Hits a page, 0 to 1,000.</summary>
    public int Size { get; init; } = 10;

    /// <summary><see cref="Responses.SearchResponse.Next"/> of the page before; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Facets to count.</summary>
    public IReadOnlyList<FacetRequest> Facets { get; init; } = [];

    /// <summary>A dimension's own selection does not shrink its own counts; false counts hits alone.</summary>
    public bool DrillSideways { get; init; } = true;

    /// <summary>Count hits over time.</summary>
    public bool Timeline { get; init; }

    /// <summary>What a bar of the timeline stands for; more than 4,000 bars are not made, longer ones take their place.</summary>
    public TimelineInterval Interval { get; init; }

    /// <summary>Make snippets and marked titles.</summary>
    public bool Highlight { get; init; } = true;

    /// <summary>Say for the first twenty hits of the page where their scores come from.</summary>
    public bool Explain { get; init; }
}

/// <summary>A page of one facet's values.</summary>
public sealed record FacetValuesRequest
{
    /// <summary>The search whose hits are counted; its own selection in this dimension does not count.</summary>
    public required SearchRequest Search { get; init; }

    /// <summary>A name of <see cref="Search.Dimension"/>.</summary>
    public required string Dimension { get; init; }

    /// <summary>Order of the values.</summary>
    public FacetSort Sort { get; init; }

    /// <summary>Only values that have all these words in one of their names, the last word perhaps unfinished (case and diacritics ignored): label, value, or another name that is known for it. Null for all.</summary>
    public string? Prefix { get; init; }

    /// <summary>Values to skip, 0 and up.</summary>
    public int Offset { get; init; }

    /// <summary>Values a page, 1 to 1,000.</summary>
    public int Size { get; init; } = 50;
}
