namespace SearchEngine.Search.Requests;

/// <summary>How often the values of two dimensions come together in one article.</summary>
public sealed record FacetPairsRequest
{
    /// <summary>The search whose hits are counted, with all its selections.</summary>
    public required SearchRequest Search { get; init; }

    /// <summary>Dimension of the rows: a name of <see cref="Search.Dimension"/>.</summary>
    public required string Dimension { get; init; }

    /// <summary>Dimension of the columns; may be the same.</summary>
    public required string With { get; init; }

    /// <summary>Rows: the most frequent values, 1 to 100.</summary>
    public int Rows { get; init; } = 10;

    /// <summary>Columns: the most frequent values, 1 to 100.</summary>
    public int Columns { get; init; } = 10;
}
