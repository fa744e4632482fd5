namespace SearchEngine.Lucene.Evaluation;

/// <summary>Hits of a segment that may be among the best, in ascending order, until signals are asked about them.</summary>
internal sealed class Candidates(Scratch scratch)
{
    // So many fill the nearest cache and no more.
    private const int Capacity = 2_048;

    private int[] _docs = [];
    private float[] _scores = [];
    private float[] _bounds = [];

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    /// <summary>By document.</summary>
    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, Count);

    /// <summary>What each has from matching.</summary>
    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, Count);

    /// <summary>The most that each can come to.</summary>
    public ReadOnlySpan<float> Bounds => _bounds.AsSpan(0, Count);

    public void Add(int doc, float score, float bound)
    {
        if (_docs.Length == 0) (_docs, _scores, _bounds) = (scratch.Ints(Capacity), scratch.Floats(Capacity), scratch.Floats(Capacity));
        (_docs[Count], _scores[Count], _bounds[Count]) = (doc, score, bound);
        Count++;
    }

    public void Clear() => Count = 0;

    /// <summary>The places of those that can come to most, in ascending order.</summary>
    /// <param name="places">As many as are wanted; no more than there are.</param>
    public void FindBest(Span<int> places)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (kept == places.Length && _bounds[i] <= _bounds[places[^1]]) continue;
            var at = kept < places.Length ? kept++ : kept - 1;
            for (; at > 0 && _bounds[places[at - 1]] < _bounds[i]; at--) places[at] = places[at - 1];
            places[at] = i;
        }
        places.Sort();
    }
}
