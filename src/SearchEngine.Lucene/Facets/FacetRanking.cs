using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Facets;

/// <summary>From counts by ordinal to the values that are shown.</summary>
internal static class FacetRanking
{
    /// <summary>The top values, most frequent first, ties by value; then selected and excluded ones that are not among them.</summary>
    public static FacetResult Rank(ViewDimension dimension, int[] counts, FacetSelection? selection, int size, int offset = 0, Func<int, bool>? accepts = null)
    {
        // The worst of the kept values is on top of the heap: lowest count, then highest ordinal.
        var kept = new PriorityQueue<int, (int Count, int NegativeOrdinal)>();
        var wanted = offset + size;
        long distinct = 0;
        for (var ordinal = 0; ordinal < dimension.Values.Length; ordinal++)
        {
            var count = counts[ordinal];
            if (count == 0 || (accepts is not null && !accepts(ordinal))) continue;
            distinct++;
            if (kept.Count < wanted) kept.Enqueue(ordinal, (count, -ordinal));
            else if (wanted > 0 && kept.TryPeek(out _, out var worst) && count > worst.Count) kept.EnqueueDequeue(ordinal, (count, -ordinal));
        }
        var top = new int[kept.Count];
        for (var i = top.Length - 1; i >= 0; i--) top[i] = kept.Dequeue();
        var values = top.Skip(offset).Select(ordinal => ValueOf(dimension, dimension.Values[ordinal], counts[ordinal], selection)).ToList();
        if (selection is not null && offset == 0 && accepts is null)
            foreach (var value in selection.Included.Concat(selection.Excluded).Distinct(StringComparer.Ordinal))
                if (!values.Exists(shown => shown.Value == value))
                    values.Add(ValueOf(dimension, value, dimension.OrdinalOf(value) is var ordinal and >= 0 ? counts[ordinal] : 0, selection));
        return new FacetResult(values, distinct, distinct > wanted);
    }

    private static FacetValue ValueOf(ViewDimension dimension, string value, long count, FacetSelection? selection) =>
        new(value, dimension.Labelled(value).Label, count, selection?.Included.Contains(value) ?? false, selection?.Excluded.Contains(value) ?? false);
}
