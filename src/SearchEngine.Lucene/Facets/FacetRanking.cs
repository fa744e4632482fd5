using System.Numerics;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Facets;

/// <summary>From counts by ordinal to the values that are shown. Labels are looked up for these alone.</summary>
/// <param name="dimension">What was counted.</param>
/// <param name="selection">Chosen values, which are marked, and shown on the first page even when they are not among the top.</param>
/// <param name="size">Values wanted.</param>
/// <param name="offset">Values to skip.</param>
/// <param name="accepted">Only these ordinals; null for all.</param>
internal sealed class FacetRanking(ViewDimension dimension, FacetSelection? selection, int size, int offset = 0, IReadOnlySet<int>? accepted = null)
{
    /// <summary>Most frequent first, ties by value.</summary>
    public FacetResult ByCount(FacetCounts counts)
    {
        var (sorted, _) = dimension.Order;
        var top = new TopKeys((int)Math.Min(dimension.Values.Length, (long)offset + size));
        var distinct = counts.HasTouched ? AddTouched(ref top, counts) : AddAll(ref top, counts);
        var values = new List<FacetValue>(Math.Min(size, top.Count) + 4);
        foreach (var key in top.Sorted()[Math.Min(offset, top.Count)..]) values.Add(ValueAt(sorted[(int)~(uint)key], (int)(key >> 32)));
        top.Dispose();
        AddSelected(values, counts);
        return new FacetResult(values, distinct, distinct > (long)offset + size);
    }

    private long AddTouched(ref TopKeys top, FacetCounts counts)
    {
        var (_, rank) = dimension.Order;
        var distinct = 0L;
        foreach (var ordinal in counts.Touched)
        {
            if (accepted is not null && !accepted.Contains(ordinal)) continue;
            distinct++;
            top.Add(KeyOf(counts.Counts[ordinal], rank[ordinal]));
        }
        return distinct;
    }

    /// <summary>Block by block: most counts are zero or too low to be shown.</summary>
    private long AddAll(ref TopKeys top, FacetCounts counts)
    {
        var (_, rank) = dimension.Order;
        var all = counts.Counts.AsSpan(0, Math.Min(counts.Counts.Length, rank.Length));
        var distinct = 0L;
        for (var from = 0; from < all.Length; from += Vector<int>.Count)
        {
            var block = all.Slice(from, Math.Min(Vector<int>.Count, all.Length - from));
            if (accepted is null && block.Length == Vector<int>.Count)
            {
                var vector = new Vector<int>(block);
                distinct -= Vector.Sum(Vector.GreaterThan(vector, Vector<int>.Zero));
                if (!Vector.GreaterThanOrEqualAny(vector, new Vector<int>((int)Math.Max(1, top.Least >> 32)))) continue;
            }
            for (var i = 0; i < block.Length; i++)
            {
                if (block[i] == 0 || (accepted is not null && !accepted.Contains(from + i))) continue;
                if (accepted is not null || block.Length < Vector<int>.Count) distinct++;
                top.Add(KeyOf(block[i], rank[from + i]));
            }
        }
        return distinct;
    }

    /// <summary>The count, then the place in the order of values, earlier ones higher.</summary>
    private static long KeyOf(int count, int rank) => (long)count << 32 | (uint)~rank;

    /// <summary>By label, ties by value.</summary>
    public FacetResult ByName(FacetCounts counts)
    {
        var ranks = dimension.NameRanks;
        var byOrdinal = counts.Counts;
        var counted = Counted(counts);
        counted.Sort((left, right) => ranks[left] - ranks[right]);
        return Page(counted, counts, ordinal => ValueAt(ordinal, byOrdinal[ordinal]));
    }

    /// <summary>Those more frequent among the hits than elsewhere, most unusual first, ties by value.</summary>
    /// <param name="counts">Counts among the hits.</param>
    /// <param name="hits">Documents that were counted.</param>
    /// <param name="all">Articles of the view.</param>
    public FacetResult BySignificance(FacetCounts counts, long hits, long all)
    {
        var (_, rank) = dimension.Order;
        var totals = dimension.Totals;
        var byOrdinal = counts.Counts;
        var scores = new Dictionary<int, double>();
        foreach (var ordinal in Counted(counts))
            if (Significance.Of(counts.Counts[ordinal], hits, totals[ordinal], all) is var score and > 0) scores.Add(ordinal, score);
        var unusual = scores.Keys.ToList();
        unusual.Sort((left, right) => scores[right].CompareTo(scores[left]) is var order and not 0 ? order : rank[left] - rank[right]);
        return Page(unusual, counts, ordinal => ValueAt(ordinal, byOrdinal[ordinal]) with { Significance = scores[ordinal], Everywhere = totals[ordinal] });
    }

    private FacetResult Page(List<int> ordered, FacetCounts counts, Func<int, FacetValue> valueOf)
    {
        List<FacetValue> values = [.. ordered.Skip(offset).Take(size).Select(valueOf)];
        AddSelected(values, counts);
        return new FacetResult(values, ordered.Count, ordered.Count > (long)offset + size);
    }

    private List<int> Counted(FacetCounts counts)
    {
        var counted = new List<int>();
        if (counts.HasTouched) counted.AddRange(counts.Touched);
        else
            for (var ordinal = 0; ordinal < Math.Min(counts.Counts.Length, dimension.Values.Length); ordinal++)
                if (counts.Counts[ordinal] > 0) counted.Add(ordinal);
        if (accepted is not null) counted.RemoveAll(ordinal => !accepted.Contains(ordinal));
        return counted;
    }

    private void AddSelected(List<FacetValue> values, FacetCounts counts)
    {
        if (selection is null || offset > 0 || accepted is not null) return;
        foreach (var value in selection.Included.Concat(selection.Excluded).Distinct(StringComparer.Ordinal))
            if (!values.Exists(shown => shown.Value == value))
                values.Add(ValueOf(value, dimension.Labelled(value).Label, dimension.OrdinalOf(value) is var ordinal and >= 0 && ordinal < counts.Counts.Length ? counts.Counts[ordinal] : 0));
    }

    private FacetValue ValueAt(int ordinal, long counted) => ValueOf(dimension.Values[ordinal], dimension.LabelAt(ordinal), counted);

    private FacetValue ValueOf(string value, string label, long count) =>
        new(value, label, count, selection?.Included.Contains(value) ?? false, selection?.Excluded.Contains(value) ?? false);
}
