using Lucene.Net.Index;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Facets;

/// <summary>All dimensions and the publication days of one segment. Loaded once in a segment's life, shared by all views that hold it.</summary>
internal sealed class SegmentFacets(IReadOnlyDictionary<string, SegmentDimension> dimensions, PairedValues? pair, int[] days)
{
    /// <summary>Day of a document without a date.</summary>
    public const int Undated = int.MinValue;

    /// <summary>The two dimensions with the most values, which are kept side by side.</summary>
    public const string First = Dimension.Person;

    /// <inheritdoc cref="First"/>
    public const string Second = Dimension.Organisation;

    /// <summary>Day number (<see cref="DateOnly.DayNumber"/>) of publication by document.</summary>
    public int[] Days => days;

    /// <summary>Person and organisation in one; null where the segment lacks either.</summary>
    public PairedValues? Pair => pair;

    public SegmentDimension this[string dimension] => dimensions[dimension];

    /// <summary>Sets of documents for selections.</summary>
    public ValueBits Bits { get; } = new();

    /// <summary>Bytes of all arrays by document; strings apart.</summary>
    public long Size => 4L * days.Length + dimensions.Values.Sum(static dimension => dimension.Lists.Size + 4L * (dimension.Globals.Length + dimension.LabelFrequencies.Length));

    public static int[] LoadDays(AtomicReader reader)
    {
        var days = new int[reader.MaxDoc];
        if (reader.GetNumericDocValues(IndexFields.Published) is not { } seconds)
        {
            Array.Fill(days, Undated);
            return days;
        }
        var dated = reader.GetDocsWithField(IndexFields.Published);
        var epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        for (var doc = 0; doc < days.Length; doc++)
            days[doc] = dated.Get(doc) ? epoch + (int)Math.Floor(seconds.Get(doc) / 86_400.0) : Undated;
        return days;
    }
}
