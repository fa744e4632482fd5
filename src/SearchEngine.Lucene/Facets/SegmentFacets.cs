using SearchEngine.Lucene.Evaluation;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Facets;

/// <summary>All dimensions of one segment. Loaded once in a segment's life, shared by all views that hold it.</summary>
internal sealed class SegmentFacets(IReadOnlyDictionary<string, SegmentDimension> dimensions, PairedValues? pair, SegmentColumns columns)
{
    /// <summary>The two dimensions with the most values, which are kept side by side.</summary>
    public const string First = Dimension.Person;

    /// <inheritdoc cref="First"/>
    public const string Second = Dimension.Organisation;

    /// <summary>Person and organisation in one; null where the segment lacks either.</summary>
    public PairedValues? Pair => pair;

    public SegmentDimension this[string dimension] => dimensions[dimension];

    /// <summary>Bytes of all arrays by document, days for the timeline among them; strings apart.</summary>
    public long Size => columns.SizeOfDays + dimensions.Values.Sum(static dimension => dimension.Lists.Size + 4L * (dimension.Globals.Length + dimension.LabelFrequencies.Length));
}
