using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Facets;

/// <summary>One dimension over all segments of a view, by global ordinal. Immutable.</summary>
internal sealed class ViewDimension
{
    private readonly SegmentDimension[] _segments;
    private readonly ValueTable _table;
    private readonly FacetCounter.Pool _counters;
    private readonly string?[] _labels;
    private readonly int[] _labelFrequencies;
    private readonly Lazy<int[]> _totals;
    private readonly Lazy<string[]> _foldedValues;
    private readonly Lazy<int[]> _nameRanks;

    public ViewDimension(string name, ValueTable table, SegmentDimension[] segments, FacetCounter.Pool counters, Func<int[]> totals, ViewDimension? previous)
    {
        Name = name;
        _table = table;
        _segments = segments;
        _counters = counters;
        _totals = new Lazy<int[]>(totals);
        _foldedValues = new Lazy<string[]>(() => [.. Values.Select(TextFolding.Fold)]);
        _nameRanks = new Lazy<int[]>(RankNames);
        _labels = new string?[table.Values.Length];
        _labelFrequencies = new int[_labels.Length];
        var known = new HashSet<SegmentDimension>(ReferenceEqualityComparer.Instance);
        // A view that only has more segments than the one before has its labels and some more.
        if (previous is not null && previous._segments.All(segments.Contains))
        {
            previous._labels.CopyTo(_labels, 0);
            previous._labelFrequencies.CopyTo(_labelFrequencies, 0);
            known.UnionWith(previous._segments);
        }
        foreach (var segment in segments)
            if (!known.Contains(segment)) AddLabels(segment);
    }

    public string Name { get; }

    /// <summary>Values by global ordinal; some may have no article in this view.</summary>
    public string[] Values => _table.Values;

    /// <summary>Ordinals in the order of their values, and each one's place in it.</summary>
    public (int[] Sorted, int[] Rank) Order => (_table.Sorted, _table.Rank);

    /// <summary>How many articles of the view carry each value. Made on first use.</summary>
    public int[] Totals => _totals.Value;

    /// <summary>Place of each ordinal when all are sorted by label, case and diacritics ignored, ties by value. Made on first use.</summary>
    public int[] NameRanks => _nameRanks.Value;

    /// <summary>Ordinals whose folded value has a word that starts so.</summary>
    public List<int> Starting(string folded)
    {
        var found = new List<int>();
        var values = _foldedValues.Value;
        for (var ordinal = 0; folded.Length > 0 && ordinal < values.Length; ordinal++)
            if (TextFolding.HasWordStarting(values[ordinal], folded)) found.Add(ordinal);
        return found;
    }

    public SegmentDimension Segment(int leaf) => _segments[leaf];

    /// <summary>The label of an ordinal that most articles print; the value itself when no article carries it.</summary>
    public string LabelAt(int ordinal) => _labels[ordinal] ?? Values[ordinal];

    /// <summary>Global ordinal of a value, negative when no article carries it.</summary>
    public int OrdinalOf(string value) => _table.OrdinalOf(value) is var ordinal and >= 0 && _labels[ordinal] is not null ? ordinal : -1;

    /// <summary>A counter for this dimension, to be disposed of.</summary>
    public FacetCounter RentCounter() => _counters.Rent(Values.Length);

    /// <summary>Adds the documents of one segment to counts by global ordinal.</summary>
    public void Count(int leaf, ReadOnlySpan<int> docs, int[] counts)
    {
        var adder = new FacetCounter.Plain(counts);
        _segments[leaf].Lists.Count(docs, ref adder);
    }

    /// <summary>A value with its label; the value itself when no article carries it.</summary>
    public LabelledValue Labelled(string value) => new(value, OrdinalOf(value) is var ordinal and >= 0 ? LabelAt(ordinal) : value);

    private int[] RankNames()
    {
        var names = new string[Values.Length];
        for (var ordinal = 0; ordinal < names.Length; ordinal++) names[ordinal] = TextFolding.Fold(LabelAt(ordinal));
        var sorted = Enumerable.Range(0, names.Length).ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(names[left], names[right]) is var order and not 0 ? order : _table.Rank[left] - _table.Rank[right]);
        var ranks = new int[sorted.Length];
        for (var place = 0; place < sorted.Length; place++) ranks[sorted[place]] = place;
        return ranks;
    }

    private void AddLabels(SegmentDimension segment)
    {
        var globals = segment.Globals;
        for (var ordinal = 0; ordinal < globals.Length; ordinal++)
        {
            var global = globals[ordinal];
            if (_labels[global] is not null && segment.LabelFrequencies[ordinal] <= _labelFrequencies[global]) continue;
            _labels[global] = segment.Labels[ordinal];
            _labelFrequencies[global] = segment.LabelFrequencies[ordinal];
        }
    }
}
