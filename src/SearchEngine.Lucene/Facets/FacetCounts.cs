namespace SearchEngine.Lucene.Facets;

/// <summary>Counts by ordinal, with a list of the ordinals that have any where there is one.</summary>
internal readonly ref struct FacetCounts
{
    private readonly bool _hasTouched;

    public FacetCounts(int[] counts) => Counts = counts;

    public FacetCounts(FacetCounter counter)
    {
        Counts = counter.Counts;
        _hasTouched = counter.IsTouching;
        Touched = _hasTouched ? counter.Touched : [];
    }

    /// <summary>May be longer than the dimension.</summary>
    public int[] Counts { get; }

    /// <summary>Every ordinal with a count; meaningless without <see cref="HasTouched"/>.</summary>
    public ReadOnlySpan<int> Touched { get; }

    public bool HasTouched => _hasTouched;
}
