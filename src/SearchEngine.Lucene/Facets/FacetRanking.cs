using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Facets;

/// <summary>From counts by ordinal to the values that are shown.</summary>
internal static class FacetRanking
{
    /// <summary>The top values, most frequent first, ties by value; then selected and excluded ones that are not among them.</summary>
    public static FacetResult Rank(ViewDimension dimension, FacetCounts counts, FacetSelection? selection, int size, int offset = 0, HashSet<int>? accepted = null)
    {
        var (sorted, rank) = dimension.Order;
        var wanted = (int)Math.Min(dimension.Values.Length, (long)offset + size);
        using var top = new TopKeys(wanted);
        var distinct = 0L;
        // The key is the count, then the place in the order of values, earlier ones higher.
        if (counts.HasTouched)
        {
            foreach (var ordinal in counts.Touched)
            {
                if (accepted is not null && !accepted.Contains(ordinal)) continue;
                distinct++;
                top.Add((long)counts.Counts[ordinal] << 32 | (uint)~rank[ordinal]);
            }
        }
        else
        {
            for (var ordinal = 0; ordinal < rank.Length; ordinal++)
            {
                var count = counts.Counts[ordinal];
                if (count == 0 || (accepted is not null && !accepted.Contains(ordinal))) continue;
                distinct++;
                top.Add((long)count << 32 | (uint)~rank[ordinal]);
            }
        }
        var values = new List<FacetValue>(size);
        foreach (var key in top.Sorted()[Math.Min(offset, top.Count)..])
        {
            var ordinal = sorted[(int)~(uint)key];
            values.Add(ValueOf(dimension.Values[ordinal], dimension.LabelAt(ordinal), (int)(key >> 32), selection));
        }
        if (selection is not null && offset == 0 && accepted is null)
            foreach (var value in selection.Included.Concat(selection.Excluded).Distinct(StringComparer.Ordinal))
                if (!values.Exists(shown => shown.Value == value))
                    values.Add(ValueOf(value, dimension.Labelled(value).Label, dimension.OrdinalOf(value) is var ordinal and >= 0 ? counts.Counts[ordinal] : 0, selection));
        return new FacetResult(values, distinct, distinct > (long)offset + size);
    }

    private static FacetValue ValueOf(string value, string label, long count, FacetSelection? selection) =>
        new(value, label, count, selection?.Included.Contains(value) ?? false, selection?.Excluded.Contains(value) ?? false);
}
