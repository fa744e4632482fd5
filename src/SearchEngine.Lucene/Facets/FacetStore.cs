using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Facets;

/// <summary>What the facets of one index keep from view to view: tables of values, arrays of segments, counters. Views are opened one at a time.</summary>
internal sealed class FacetStore
{
    // Below that, starting threads costs more than they save.
    private const int FewDocuments = 20_000;

    private readonly ConditionalWeakTable<object, SegmentFacets> _segments = [];
    private readonly Dictionary<string, ValueTable> _tables = Dimension.All.ToDictionary(static name => name, static _ => ValueTable.Empty, StringComparer.Ordinal);
    private readonly Dictionary<string, FacetCounter.Pool> _counters = Dimension.All.ToDictionary(static name => name, static _ => new FacetCounter.Pool(), StringComparer.Ordinal);
    private ViewFacets? _last;

    /// <summary>The facets of a view. Only segments that no view had before are read.</summary>
    public ViewFacets Open(IList<AtomicReaderContext> leaves)
    {
        var news = leaves.Select(static leaf => leaf.AtomicReader).Where(reader => !_segments.TryGetValue(reader.CoreCacheKey, out _)).ToList();
        if (news.Count > 0) Load(news);
        var segments = leaves.Select(leaf => _segments.TryGetValue(leaf.AtomicReader.CoreCacheKey, out var loaded) ? loaded : throw new InvalidOperationException("A segment was not loaded.")).ToArray();
        return _last = new ViewFacets(leaves, segments, new Dictionary<string, ValueTable>(_tables, StringComparer.Ordinal), _counters, _last);
    }

    /// <summary>(1) Read doc values, on all cores. (2) Give new values their ordinals. (3) Make arrays of global ordinals, on all cores.</summary>
    private void Load(List<AtomicReader> readers)
    {
        var few = readers.Sum(static reader => reader.MaxDoc) < FewDocuments;
        var names = Dimension.All;
        var raw = new RawDimension[readers.Count, names.Count];
        var columns = new SegmentColumns[readers.Count];
        // Large segments first, so that no core is left with one at the end.
        var order = Enumerable.Range(0, readers.Count).OrderByDescending(i => readers[i].MaxDoc).ToList();
        ForEach(few, order.SelectMany(i => Enumerable.Range(-1, names.Count + 1).Select(name => (Segment: i, Name: name))), job =>
        {
            if (job.Name < 0) columns[job.Segment] = SegmentColumns.Of(readers[job.Segment]);
            else raw[job.Segment, job.Name] = RawDimension.Load(readers[job.Segment], names[job.Name]);
        });
        var globals = new int[readers.Count, names.Count][];
        foreach (var i in order)
            for (var name = 0; name < names.Count; name++)
                _tables[names[name]] = _tables[names[name]].With(raw[i, name].Values, out globals[i, name]);
        var loaded = new SegmentFacets[readers.Count];
        ForEach(few, order, i => loaded[i] = Made(names, name => (raw[i, name], globals[i, name]), columns[i]));
        for (var i = 0; i < loaded.Length; i++) _segments.Add(readers[i].CoreCacheKey, loaded[i]);
    }

    private static SegmentFacets Made(IReadOnlyList<string> names, Func<int, (RawDimension Raw, int[] Globals)> source, SegmentColumns columns)
    {
        var dimensions = new Dictionary<string, SegmentDimension>(StringComparer.Ordinal);
        for (var name = 0; name < names.Count; name++)
        {
            var (raw, globals) = source(name);
            for (var i = 0; i < raw.Ordinals.Length; i++) raw.Ordinals[i] = globals[raw.Ordinals[i]];
        }
        var (first, second) = (source(IndexOf(SegmentFacets.First)).Raw, source(IndexOf(SegmentFacets.Second)).Raw);
        var pair = first.Ordinals.Length > 0 && second.Ordinals.Length > 0 ? new PairedValues(first.Starts, first.Ordinals, second.Starts, second.Ordinals) : null;
        for (var name = 0; name < names.Count; name++)
        {
            var (raw, globals) = source(name);
            var lists = (pair, names[name]) switch
            {
                ({ } both, SegmentFacets.First) => both.First,
                ({ } both, SegmentFacets.Second) => both.Second,
                _ => ValueLists.Of(raw.Starts, raw.Ordinals),
            };
            dimensions[names[name]] = new SegmentDimension(raw.Values, globals, raw.Labels, raw.LabelFrequencies, lists);
        }
        return new SegmentFacets(dimensions, pair, columns);

        int IndexOf(string wanted)
        {
            for (var i = 0; i < names.Count; i++) if (names[i] == wanted) return i;
            throw new InvalidOperationException($"There is no dimension '{wanted}'.");
        }
    }

    private static void ForEach<T>(bool few, IEnumerable<T> items, Action<T> action)
    {
        if (few) foreach (var item in items) action(item);
        else Parallel.ForEach(items, action);
    }
}
