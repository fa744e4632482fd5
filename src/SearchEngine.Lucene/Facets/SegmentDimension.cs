using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Facets;

/// <summary>One dimension of one segment, out of doc values into arrays: the values of document d are <c>Ordinals[Starts[d]..Starts[d + 1]]</c>.</summary>
/// <remarks>Immutable, like its segment; deleted documents are still in it. Counting from arrays is 5 to 9 times faster than from doc values.</remarks>
internal sealed class SegmentDimension
{
    private SegmentDimension(string[] values, int[] starts, int[] ordinals, string[] labels, int[] labelFrequencies)
    {
        Values = values;
        Starts = starts;
        Ordinals = ordinals;
        Labels = labels;
        LabelFrequencies = labelFrequencies;
    }

    /// <summary>Values by segment ordinal, in UTF-8 order.</summary>
    public string[] Values { get; }

    public int[] Starts { get; }

    public int[] Ordinals { get; }

    /// <summary>Commonest label by segment ordinal; the values themselves in dimensions without labels.</summary>
    public string[] Labels { get; }

    /// <summary>Articles of the segment with that label.</summary>
    public int[] LabelFrequencies { get; }

    /// <summary>Segment ordinal of a value, negative when the segment has none.</summary>
    public int OrdinalOf(string value) => Array.BinarySearch(Values, value, Comparer<string>.Create(Utf8Order.Compare));

    public static SegmentDimension Load(AtomicReader reader, string dimension)
    {
        var source = reader.GetSortedSetDocValues(IndexFields.FacetOf(dimension));
        if (source is null) return new SegmentDimension([], new int[reader.MaxDoc + 1], [], [], []);
        var values = new string[source.ValueCount];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            source.LookupOrd(ordinal, bytes);
            values[ordinal] = bytes.Utf8ToString()[(dimension.Length + 1)..];
        }
        var starts = new int[reader.MaxDoc + 1];
        var ordinals = new List<int>(reader.MaxDoc);
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            source.SetDocument(doc);
            for (var ordinal = source.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = source.NextOrd())
                ordinals.Add((int)ordinal);
            starts[doc + 1] = ordinals.Count;
        }
        var (labels, frequencies) = LoadLabels(reader, dimension, values);
        return new SegmentDimension(values, starts, [.. ordinals], labels, frequencies);
    }

    private static (string[] Labels, int[] Frequencies) LoadLabels(AtomicReader reader, string dimension, string[] values)
    {
        var frequencies = new int[values.Length];
        if (!IndexFields.Labelled.Contains(dimension) || reader.GetTerms(IndexFields.LabelOf(dimension)) is not { } terms) return (values, frequencies);
        var labels = (string[])values.Clone();
        var found = terms.GetEnumerator();
        var ordinal = 0;
        while (found.MoveNext())
        {
            var term = found.Term.Utf8ToString();
            var end = term.IndexOf(IndexFields.Separator);
            if (end < 0) continue;
            // Both lists are in the same order, so one walk joins them; terms whose documents are gone have no value.
            var value = term[..end];
            while (ordinal < values.Length && Utf8Order.Compare(values[ordinal], value) < 0) ordinal++;
            if (ordinal == values.Length) break;
            if (values[ordinal] != value || found.DocFreq <= frequencies[ordinal]) continue;
            labels[ordinal] = term[(end + 1)..];
            frequencies[ordinal] = found.DocFreq;
        }
        return (labels, frequencies);
    }
}
