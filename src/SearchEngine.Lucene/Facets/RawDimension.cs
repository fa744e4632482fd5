using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Facets;

/// <summary>One dimension of one segment as its doc values have it: <c>Ordinals[Starts[d]..Starts[d + 1]]</c> are those of document d, by segment ordinal.</summary>
internal sealed record RawDimension(string[] Values, int[] Starts, int[] Ordinals, string[] Labels, int[] LabelFrequencies)
{
    public static RawDimension Load(AtomicReader reader, string dimension)
    {
        var source = reader.GetSortedSetDocValues(IndexFields.FacetOf(dimension));
        if (source is null || source.ValueCount == 0) return new RawDimension([], [], [], [], []);
        var values = new string[source.ValueCount];
        var bytes = new BytesRef();
        var prefix = dimension.Length + 1;
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            source.LookupOrd(ordinal, bytes);
            values[ordinal] = System.Text.Encoding.UTF8.GetString(bytes.Bytes, bytes.Offset + prefix, bytes.Length - prefix);
        }
        var starts = new int[reader.MaxDoc + 1];
        var ordinals = new int[reader.MaxDoc];
        var count = 0;
        for (var doc = 0; doc < starts.Length - 1; doc++)
        {
            source.SetDocument(doc);
            for (var ordinal = source.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = source.NextOrd())
            {
                if (count == ordinals.Length) Array.Resize(ref ordinals, count + count / 2 + 16);
                ordinals[count++] = (int)ordinal;
            }
            starts[doc + 1] = count;
        }
        Array.Resize(ref ordinals, count);
        var (labels, frequencies) = LoadLabels(reader, dimension, values);
        return new RawDimension(values, starts, ordinals, labels, frequencies);
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
            var value = term.AsSpan(0, end);
            while (ordinal < values.Length && Utf8Order.Compare(values[ordinal], value) < 0) ordinal++;
            if (ordinal == values.Length) break;
            if (!value.SequenceEqual(values[ordinal]) || found.DocFreq <= frequencies[ordinal]) continue;
            var label = term.AsSpan(end + 1);
            labels[ordinal] = label.SequenceEqual(values[ordinal]) ? values[ordinal] : label.ToString();
            frequencies[ordinal] = found.DocFreq;
        }
        return (labels, frequencies);
    }
}
