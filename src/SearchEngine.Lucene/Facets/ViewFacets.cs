using Lucene.Net.Index;

namespace SearchEngine.Lucene.Facets;

/// <summary>All dimensions of a view, and the segments they are in. Immutable.</summary>
internal sealed class ViewFacets
{
    private readonly Dictionary<string, ViewDimension> _dimensions = new(StringComparer.Ordinal);
    private readonly IList<AtomicReaderContext> _leaves;

    public ViewFacets(IList<AtomicReaderContext> leaves, SegmentFacets[] segments, IReadOnlyDictionary<string, ValueTable> tables, IReadOnlyDictionary<string, FacetCounter.Pool> counters, ViewFacets? previous)
    {
        _leaves = leaves;
        Segments = segments;
        foreach (var (name, table) in tables)
            _dimensions[name] = new ViewDimension(name, table, [.. segments.Select(segment => segment[name])], counters[name], () => TotalsOf(name, table), previous?[name]);
    }

    /// <summary>By leaf.</summary>
    public SegmentFacets[] Segments { get; }

    public ViewDimension this[string dimension] => _dimensions[dimension];

    /// <summary>Bytes of the arrays of all segments; strings apart.</summary>
    public long Size => Segments.Sum(static segment => segment.Size);

    /// <summary>The counts of every segment, less its deleted documents.</summary>
    private int[] TotalsOf(string name, ValueTable table)
    {
        var counts = new int[table.Values.Length];
        using var deleted = new DocBuffer();
        for (var leaf = 0; leaf < Segments.Length; leaf++)
        {
            var reader = _leaves[leaf].AtomicReader;
            var segment = Segments[leaf][name];
            segment.AddTotals(reader.MaxDoc, counts);
            if (reader.LiveDocs is not { } live) continue;
            var docs = deleted.Room(reader.MaxDoc - reader.NumDocs);
            deleted.Count = 0;
            for (var doc = 0; doc < reader.MaxDoc; doc++)
                if (!live.Get(doc)) docs[deleted.Count++] = doc;
            var adder = new Subtracting(counts);
            segment.Lists.Count(deleted.Docs, ref adder);
        }
        return counts;
    }

    private readonly struct Subtracting(int[] counts) : IAdder
    {
        public void Add(int ordinal) => counts[ordinal]--;
    }
}
