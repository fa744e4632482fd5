using SearchEngine.Lucene.Querying;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>The best hits so far, by score, then by document number: a heap with the worst of them on top.</summary>
/// <param name="size">How many are kept.</param>
/// <param name="after">Hits up to this one were shown before and are left out; null to begin at the top.</param>
internal sealed class TopHits(int size, (float Score, int Document)? after)
{
    private readonly PriorityQueue<(float Score, int Document), (float Score, int Document)> _kept = new(size + 1, Comparer<(float Score, int Document)>.Create(Compare));

    /// <summary>A hit after those that were offered has to have more than this to be among the best.</summary>
    public float Threshold { get; private set; } = size > 0 ? float.NegativeInfinity : float.PositiveInfinity;

    /// <summary>How many are kept.</summary>
    public int Size => size;

    /// <summary>Takes note of scores of hits that will be offered, so that what cannot come up to them need not be.</summary>
    public void Foresee(ReadOnlySpan<float> scores)
    {
        if (after is not null || size == 0 || _kept.Count + scores.Length < size) return;
        var known = new float[_kept.Count + scores.Length];
        scores.CopyTo(known);
        var at = scores.Length;
        foreach (var (hit, _) in _kept.UnorderedItems) known[at++] = hit.Score;
        Array.Sort(known);
        Threshold = Math.Max(Threshold, MathF.BitDecrement(known[^size]));
    }

    /// <summary>Offers a hit. Document numbers ascend from call to call, so that of equal scores the first stay.</summary>
    public void Offer(int document, float score)
    {
        if (!(score > Threshold)) return;
        if (after is { } last && (score > last.Score || (score == last.Score && document <= last.Document))) return;
        var hit = (score, document);
        if (_kept.Count < size) _kept.Enqueue(hit, hit);
        else _kept.EnqueueDequeue(hit, hit);
        if (_kept.Count == size) Threshold = Math.Max(Threshold, _kept.Peek().Score);
    }

    /// <summary>Best first.</summary>
    public IReadOnlyList<RankedHit> Ranked()
    {
        var hits = new RankedHit[_kept.Count];
        for (var i = hits.Length - 1; i >= 0; i--)
        {
            var (score, document) = _kept.Dequeue();
            hits[i] = new RankedHit(document, score, BitConverter.SingleToInt32Bits(score));
        }
        return hits;
    }

    // The worse comes first.
    private static int Compare((float Score, int Document) left, (float Score, int Document) right) =>
        left.Score != right.Score ? left.Score.CompareTo(right.Score) : right.Document.CompareTo(left.Document);
}
