using Lucene.Net.Index;
using SearchEngine.Lucene.Evaluation;

namespace SearchEngine.Lucene.Facets;

/// <summary>Counts everything for one search: takes the documents that match, segment by segment, says which are hits, and counts them and the near misses.</summary>
/// <remarks>
/// Selections are tested here rather than in the query, since a dimension's own selection must not shrink its own counts: a document that
/// passes all of them is a hit; one that fails exactly one counts for that dimension alone; others count nowhere.
/// </remarks>
internal sealed class FacetTally : IHitSieve, IDisposable
{
    private readonly SelectionFilter[] _filters;
    private readonly DocBuffer[] _nearMisses;
    private readonly long[] _nearMissCounts;
    private readonly DocBuffer _hits = new();
    private readonly DocBuffer _none = new();
    private readonly ViewFacets _view;
    private readonly ViewPostings _postings;
    private readonly Dictionary<string, FacetCounter> _counters = new(StringComparer.Ordinal);
    private readonly bool _everything;
    private readonly CancellationToken _cancellation;

    /// <param name="view">The view.</param>
    /// <param name="postings">Its postings.</param>
    /// <param name="filters">Selections that must not shrink their own counts.</param>
    /// <param name="counted">Dimensions that are counted.</param>
    /// <param name="timeline">Counts days; null when it is not wanted.</param>
    /// <param name="everything">Every article is a hit, so counts need not be made: they are those of the view.</param>
    /// <param name="cancellation">Ends it early.</param>
    public FacetTally(ViewFacets view, ViewPostings postings, IEnumerable<SelectionFilter> filters, IEnumerable<string> counted, TimelineBuilder? timeline, bool everything, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        (_view, _postings) = (view, postings);
        _filters = [.. filters];
        _nearMisses = [.. _filters.Select(static _ => new DocBuffer())];
        _nearMissCounts = new long[_filters.Length];
        _everything = everything && _filters.Length == 0;
        Timeline = timeline;
        foreach (var name in counted)
            if (!_everything) _counters[name] = view[name].RentCounter();
    }

    public TimelineBuilder? Timeline { get; }

    /// <summary>Takes the hits by segment, for whom counts are not enough.</summary>
    public List<(int Leaf, int[] Docs)>? Kept { get; init; }

    /// <summary>False when there is nothing to count and no selection to test.</summary>
    public bool IsNeeded => Kept is not null || _counters.Count > 0 || _filters.Length > 0 || Timeline is not null;

    /// <summary>Counts of a dimension that is counted. Valid until disposal.</summary>
    public FacetCounts CountsOf(string dimension) => _everything ? new FacetCounts(_view[dimension].Totals) : new FacetCounts(_counters[dimension]);

    /// <summary>How many documents count for a dimension besides the hits.</summary>
    public long NearMissesOf(string dimension) => Array.FindIndex(_filters, filter => filter.Dimension == dimension) is var at and >= 0 ? _nearMissCounts[at] : 0;

    /// <summary>Counts the documents of a segment that match, in ascending order.</summary>
    /// <returns>Those that are hits, in the same order; valid until the next call.</returns>
    public ReadOnlySpan<int> Sift(AtomicReaderContext segment, ReadOnlySpan<int> docs)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_filters.Length > 0)
        {
            foreach (var filter in _filters) filter.Enter(_postings, segment.Ord);
            docs = Divide(docs);
            for (var i = 0; i < _filters.Length; i++) CountNearMisses(segment.Ord, i, _nearMisses[i].Docs);
        }
        CountHits(segment, docs);
        return docs;
    }

    private void CountHits(AtomicReaderContext leaf, ReadOnlySpan<int> docs)
    {
        if (docs.Length == 0) return;
        var segment = _view.Segments[leaf.Ord];
        Timeline?.Count(SegmentColumns.Of(leaf.AtomicReader), docs);
        Kept?.Add((leaf.Ord, docs.ToArray()));
        var paired = segment.Pair is { } pair && _counters.TryGetValue(SegmentFacets.First, out var first) && _counters.TryGetValue(SegmentFacets.Second, out var second)
            && CountPair(pair, first, second, docs);
        foreach (var (name, counter) in _counters)
            if (!paired || name is not (SegmentFacets.First or SegmentFacets.Second)) counter.Count(segment[name].Lists, docs);
    }

    private void CountNearMisses(int leaf, int filter, ReadOnlySpan<int> docs)
    {
        _nearMissCounts[filter] += docs.Length;
        var name = _filters[filter].Dimension;
        if (docs.Length > 0 && _counters.TryGetValue(name, out var counter)) counter.Count(_view.Segments[leaf][name].Lists, docs);
    }

    public void Dispose()
    {
        foreach (var counter in _counters.Values) counter.Dispose();
        foreach (var filter in _filters) filter.Dispose();
        foreach (var buffer in _nearMisses) buffer.Dispose();
        _hits.Dispose();
        _none.Dispose();
        Timeline?.Dispose();
    }

    private static bool CountPair(PairedValues pair, FacetCounter first, FacetCounter second, ReadOnlySpan<int> docs)
    {
        // Both keep a list of what they touch or neither, so that one loop does for both.
        first.Expect(docs.Length);
        second.Expect(docs.Length);
        if (first.IsTouching && second.IsTouching)
        {
            var (one, other) = (first.Touchingly(), second.Touchingly());
            pair.Count(docs, ref one, ref other);
        }
        else
        {
            first.StopTouching();
            second.StopTouching();
            var (one, other) = (first.Plainly(), second.Plainly());
            pair.Count(docs, ref one, ref other);
        }
        return true;
    }

    /// <summary>The hits; and, for each filter, the documents that fail it alone.</summary>
    private ReadOnlySpan<int> Divide(ReadOnlySpan<int> docs)
    {
        for (var i = 0; i < _filters.Length; i++)
        {
            _filters[i].Divide(i == 0 ? docs : _hits.Docs, _hits, _nearMisses[i]);
            for (var j = 0; j < i; j++) _filters[i].Divide(_nearMisses[j].Docs, _nearMisses[j], _none);
        }
        return _hits.Docs;
    }
}
