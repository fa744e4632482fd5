using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Facets;

/// <summary>One dimension over all segments of a view: global ordinals in value order. Immutable.</summary>
internal sealed class ViewDimension
{
    private readonly int[][] _toGlobal;
    private readonly SegmentDimension[] _segments;

    public ViewDimension(string name, IReadOnlyList<SegmentDimension> segments)
    {
        Name = name;
        _segments = [.. segments];
        Values = segments.Aggregate(Array.Empty<string>(), static (merged, segment) => Merge(merged, segment.Values));
        Labels = new string[Values.Length];
        _toGlobal = new int[_segments.Length][];
        var frequencies = new int[Values.Length];
        for (var i = 0; i < _segments.Length; i++)
        {
            var segment = _segments[i];
            var map = new int[segment.Values.Length];
            for (int ordinal = 0, global = 0; ordinal < map.Length; ordinal++, global++)
            {
                while (!ReferenceEquals(Values[global], segment.Values[ordinal]) && Values[global] != segment.Values[ordinal]) global++;
                map[ordinal] = global;
                if (Labels[global] is not null && segment.LabelFrequencies[ordinal] <= frequencies[global]) continue;
                Labels[global] = segment.Labels[ordinal];
                frequencies[global] = segment.LabelFrequencies[ordinal];
            }
            _toGlobal[i] = map;
        }
    }

    public string Name { get; }

    /// <summary>Values by global ordinal, in UTF-8 order.</summary>
    public string[] Values { get; }

    /// <summary>Labels by global ordinal: the one most articles print.</summary>
    public string[] Labels { get; }

    public SegmentDimension Segment(int leaf) => _segments[leaf];

    /// <summary>Global ordinal of a value, negative when no article carries it.</summary>
    public int OrdinalOf(string value) => Array.BinarySearch(Values, value, Comparer<string>.Create(Utf8Order.Compare));

    /// <summary>Adds the documents of one segment to counts by global ordinal. The hot loop of every facet.</summary>
    public void Count(int leaf, ReadOnlySpan<int> docs, int[] counts)
    {
        var starts = _segments[leaf].Starts;
        var ordinals = _segments[leaf].Ordinals;
        var map = _toGlobal[leaf];
        foreach (var doc in docs)
            for (var i = starts[doc]; i < starts[doc + 1]; i++)
                counts[map[ordinals[i]]]++;
    }

    private static string[] Merge(string[] left, string[] right)
    {
        if (left.Length == 0) return right;
        if (right.Length == 0) return left;
        var merged = new List<string>(left.Length + right.Length);
        int l = 0, r = 0;
        while (l < left.Length && r < right.Length)
        {
            var order = Utf8Order.Compare(left[l], right[r]);
            merged.Add(order <= 0 ? left[l] : right[r]);
            if (order <= 0) l++;
            if (order >= 0) r++;
        }
        merged.AddRange(left.AsSpan(l));
        merged.AddRange(right.AsSpan(r));
        return [.. merged];
    }

    /// <summary>A value with its label; the value itself when no article carries it.</summary>
    public LabelledValue Labelled(string value) => new(value, OrdinalOf(value) is var ordinal and >= 0 ? Labels[ordinal] : value);
}
