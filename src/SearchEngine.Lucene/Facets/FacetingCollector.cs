using System.Buffers;
using Lucene.Net.Index;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Facets;

/// <summary>One pass over the hits of a query: counts every facet, and counts sideways.</summary>
/// <remarks>
/// Selections are tested here rather than in the query, since a dimension's own selection must not shrink its own counts: a document that
/// passes all of them is a hit; one that fails exactly one counts for that dimension alone; others count nowhere. Documents are gathered
/// for a segment first and counted afterwards, dimension by dimension, which keeps one array hot at a time.
/// </remarks>
internal sealed class FacetingCollector : IHitSieve, IDisposable
{
    private readonly SelectionFilter[] _filters;
    private readonly IReadOnlyList<ViewDimension> _counted;
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);
    private readonly TimelineBuilder? _timeline;
    private readonly CancellationToken _cancellation;
    private readonly DocBuffer _hits = new();
    private readonly DocBuffer[] _nearMisses;
    private SegmentFacets? _segment;
    private int _leaf;
    private int _sinceCheck;

    public FacetingCollector(IEnumerable<SelectionFilter> filters, IEnumerable<ViewDimension> counted, TimelineBuilder? timeline, CancellationToken cancellation)
    {
        _filters = [.. filters];
        _counted = [.. counted];
        _timeline = timeline;
        _cancellation = cancellation;
        _nearMisses = [.. _filters.Select(static _ => new DocBuffer())];
        foreach (var dimension in _counted)
        {
            var counts = ArrayPool<int>.Shared.Rent(Math.Max(1, dimension.Values.Length));
            Array.Clear(counts);
            _counts[dimension.Name] = counts;
        }
    }

    /// <summary>Counts by global ordinal; the array may be longer than the dimension. Valid until disposal.</summary>
    public int[] CountsOf(string dimension) => _counts[dimension];

    public ReadOnlySpan<int> Sift(AtomicReaderContext segment, ReadOnlySpan<int> docs)
    {
        FinishSegment();
        _leaf = segment.Ord;
        _segment = SegmentFacets.Of(segment.AtomicReader);
        foreach (var filter in _filters) filter.Enter(_leaf);
        foreach (var doc in docs) Collect(doc);
        return _hits.Docs;
    }

    private void Collect(int doc)
    {
        if (++_sinceCheck == 4096)
        {
            _cancellation.ThrowIfCancellationRequested();
            _sinceCheck = 0;
        }
        var failed = -1;
        for (var i = 0; i < _filters.Length; i++)
        {
            if (_filters[i].Passes(doc)) continue;
            if (failed >= 0) return;
            failed = i;
        }
        if (failed >= 0)
        {
            _nearMisses[failed].Add(doc);
            return;
        }
        _hits.Add(doc);
    }

    /// <summary>Counts what the last segment gathered. To be called once, after the search.</summary>
    public void FinishSegment()
    {
        if (_segment is null) return;
        foreach (var dimension in _counted) dimension.Count(_leaf, _hits.Docs, _counts[dimension.Name]);
        _timeline?.Count(_segment.Days, _hits.Docs);
        _hits.Clear();
        for (var i = 0; i < _filters.Length; i++)
        {
            if (_counts.TryGetValue(_filters[i].Dimension.Name, out var counts)) _filters[i].Dimension.Count(_leaf, _nearMisses[i].Docs, counts);
            _nearMisses[i].Clear();
        }
    }

    public void Dispose()
    {
        foreach (var counts in _counts.Values) ArrayPool<int>.Shared.Return(counts);
        _hits.Dispose();
        foreach (var buffer in _nearMisses) buffer.Dispose();
    }

    /// <summary>A growing list of document numbers in a pooled array.</summary>
    private sealed class DocBuffer : IDisposable
    {
        private int[] _docs = ArrayPool<int>.Shared.Rent(1024);
        private int _count;

        public ReadOnlySpan<int> Docs => _docs.AsSpan(0, _count);

        public void Add(int doc)
        {
            if (_count == _docs.Length) Grow();
            _docs[_count++] = doc;
        }

        public void Clear() => _count = 0;

        public void Dispose() => ArrayPool<int>.Shared.Return(_docs);

        private void Grow()
        {
            var larger = ArrayPool<int>.Shared.Rent(_docs.Length * 2);
            _docs.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(_docs);
            _docs = larger;
        }
    }
}
