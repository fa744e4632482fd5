using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Facets;

/// <summary>All dimensions and the publication days of one segment. Loaded once in a segment's life, shared by all views that hold it.</summary>
internal sealed class SegmentFacets
{
    /// <summary>Day of a document without a date.</summary>
    public const int Undated = int.MinValue;

    private static readonly ConditionalWeakTable<object, SegmentFacets> Loaded = [];

    private readonly Dictionary<string, SegmentDimension> _dimensions = new(StringComparer.Ordinal);

    private SegmentFacets(AtomicReader reader)
    {
        foreach (var dimension in Dimension.All) _dimensions[dimension] = SegmentDimension.Load(reader, dimension);
        Days = LoadDays(reader);
    }

    /// <summary>Day number (<see cref="DateOnly.DayNumber"/>) of publication by document.</summary>
    public int[] Days { get; }

    public SegmentDimension this[string dimension] => _dimensions[dimension];

    public static SegmentFacets Of(AtomicReader reader) => Loaded.GetValue(reader.CoreCacheKey, _ => new SegmentFacets(reader));

    private static int[] LoadDays(AtomicReader reader)
    {
        var days = new int[reader.MaxDoc];
        Array.Fill(days, Undated);
        if (reader.GetNumericDocValues(IndexFields.Published) is not { } seconds) return days;
        var dated = reader.GetDocsWithField(IndexFields.Published);
        for (var doc = 0; doc < days.Length; doc++)
            if (dated.Get(doc)) days[doc] = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds.Get(doc)).UtcDateTime).DayNumber;
        return days;
    }
}
