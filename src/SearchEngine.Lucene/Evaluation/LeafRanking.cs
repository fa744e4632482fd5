using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Finds the best of a segment's hits without scoring all of them.</summary>
/// <remarks>
/// What the sources of the score can give at most is known for the whole list and, window by window, where lists are dense. A window in which
/// nothing can reach the best hits is passed over; in the others the scores that come with matching are added up, term by term, beside what signals
/// promise for each term, documents without a word in the title are known, and signals are asked only where they can change the place, the dearest last, until it is clear that they cannot.
/// Turtle &amp; Flood, "Query evaluation: strategies and optimizations", Information Processing &amp; Management 31(6), 1995 (MaxScore);
/// Ding &amp; Suel, "Faster top-k document retrieval using block-max indexes", SIGIR 2011.
/// </remarks>
internal sealed class LeafRanking
{
    // Sums of floats in another order differ in the last digits; bounds are taken a little higher, so that no hit is lost to rounding.
    private const float Rounding = 1.00001f;

    // Looking a document up in a list costs about as much as adding up so many of the list's postings.
    private const int LookupShare = 16;

    private readonly TopHits _top;
    private readonly HitsOfSegment _found;
    private readonly float[] _rest;
    private readonly ulong[]? _titled;
    private readonly Scratch _scratch;
    private readonly CancellationToken _cancellation;

    /// <param name="top">The best hits of the segments before; takes those of this one.</param>
    /// <param name="found">What to rank.</param>
    /// <param name="scratch">For arrays.</param>
    /// <param name="cancellation">Ends it early.</param>
    public LeafRanking(TopHits top, HitsOfSegment found, Scratch scratch, CancellationToken cancellation)
    {
        (_top, _found, _scratch, _cancellation) = (top, found, scratch, cancellation);
        _rest = new float[found.Signals.Length + 1];
        for (var i = found.Signals.Length - 1; i >= 0; i--) _rest[i] = _rest[i + 1] + found.Signals[i].Highest;
        if (found.OfTitles > 0) _titled = Titled();
    }

    /// <summary>Offers what can be among the best.</summary>
    public void Rank()
    {
        var hits = _found.Hits;
        var windows = Postings.WindowsOf(_found.MaxDoc);
        if (hits.HasDocs && (hits.Bits is null || hits.Count < windows)) RankFew(hits.Docs, hits.Count >= windows ? TopsOfWindows(windows) : default);
        else if (hits.Bits is { } bits) RankMany(bits, TopsOfWindows(windows));
    }

    /// <summary>The documents that signals on titles may give something; null when that is not known.</summary>
    private ulong[]? Titled()
    {
        var bits = _scratch.Words(DocSet.WordsOf(_found.MaxDoc));
        for (var i = 0; i < _found.OfTitles; i++)
            if (!_found.Signals[i].AddDocs(bits)) return null;
        return bits;
    }

    private readonly ref struct WindowTops(ReadOnlySpan<float> untitled, ReadOnlySpan<float> signals, ReadOnlySpan<float> unpromised, ReadOnlySpan<float> all)
    {
        /// <summary>Of signals that look at more than titles.</summary>
        public readonly ReadOnlySpan<float> Untitled = untitled;

        /// <summary>Of all signals.</summary>
        public readonly ReadOnlySpan<float> Signals = signals;

        /// <summary>Of signals that any document may have.</summary>
        public readonly ReadOnlySpan<float> Unpromised = unpromised;

        public readonly ReadOnlySpan<float> All = all;
    }

    private WindowTops TopsOfWindows(int windows)
    {
        var unpromised = _scratch.Floats(windows).AsSpan(0, windows);
        unpromised.Clear();
        foreach (var signal in _found.Unpromised) signal.AddTops(unpromised);
        var untitled = _scratch.Floats(windows).AsSpan(0, windows);
        untitled.Clear();
        for (var i = _found.OfTitles; i < _found.Signals.Length; i++) _found.Signals[i].AddTops(untitled);
        var signals = _scratch.Floats(windows).AsSpan(0, windows);
        untitled.CopyTo(signals);
        for (var i = 0; i < _found.OfTitles; i++) _found.Signals[i].AddTops(signals);
        var all = _scratch.Floats(windows).AsSpan(0, windows);
        signals.CopyTo(all);
        foreach (var source in _found.Sources) source.AddTops(all);
        for (var i = 0; i < all.Length; i++) all[i] = (all[i] + _found.Constant) * Rounding;
        return new WindowTops(untitled, signals, unpromised, all);
    }

    /// <summary>Document by document, with a look into each list.</summary>
    private void RankFew(ReadOnlySpan<int> docs, WindowTops tops)
    {
        for (var i = 0; i < docs.Length; i++)
        {
            var doc = docs[i];
            if ((i & 1023) == 0) _cancellation.ThrowIfCancellationRequested();
            if (tops.All.Length > 0 && tops.All[doc >> Postings.WindowShift] <= _top.Threshold) continue;
            Offer(doc, _found.MatchingScoreOf(doc));
        }
    }

    /// <summary>Window by window: list by list into a score for each document of the window, or, where few of them are hits, hit by hit.</summary>
    private void RankMany(ulong[] bits, WindowTops tops)
    {
        const int WordsInWindow = Postings.Window / 64;
        Span<float> scores = stackalloc float[Postings.Window];
        Span<float> bounds = stackalloc float[Postings.Window];
        var words = DocSet.WordsOf(_found.MaxDoc);
        var postings = 0L;
        foreach (var source in _found.Sources) postings += source.Set.Count;
        var fewHits = postings / tops.All.Length / Math.Max(1, _found.Sources.Length) / LookupShare;
        for (var window = 0; window < tops.All.Length; window++)
        {
            if ((window & 63) == 0) _cancellation.ThrowIfCancellationRequested();
            if (tops.All[window] <= _top.Threshold) continue;
            var matches = bits.AsSpan(window * WordsInWindow, Math.Min(WordsInWindow, words - window * WordsInWindow));
            var hits = DocSet.CountOf(matches);
            if (hits <= fewHits)
            {
                if (hits > 0) RankHits(window, matches, tops);
                continue;
            }
            scores.Fill(_found.Constant);
            bounds.Fill(_found.Constant + tops.Unpromised[window]);
            foreach (var source in _found.Sources) source.AddScores(window, scores, bounds);
            for (var word = 0; word < matches.Length; word++)
            {
                if (matches[word] == 0) continue;
                // Bounds of what the document's words promise and of what there is in the window; any may be the lowest.
                var rest = matches[word] & Above(bounds.Slice(word << 6, 64), _top.Threshold / Rounding);
                if (rest != 0) rest &= Above(scores.Slice(word << 6, 64), (_top.Threshold / Rounding) - (tops.Signals[window] * Rounding));
                if (rest != 0 && _titled is not null)
                    rest &= _titled[(window * WordsInWindow) + word] | Above(scores.Slice(word << 6, 64), (_top.Threshold / Rounding) - (tops.Untitled[window] * Rounding));
                for (; rest != 0; rest &= rest - 1)
                {
                    var place = (word << 6) + BitOperations.TrailingZeroCount(rest);
                    Offer((window << Postings.WindowShift) + place, scores[place]);
                }
            }
        }
    }

    private void RankHits(int window, ReadOnlySpan<ulong> matches, WindowTops tops)
    {
        for (var word = 0; word < matches.Length; word++)
            for (var rest = matches[word]; rest != 0; rest &= rest - 1)
            {
                var doc = (window << Postings.WindowShift) + (word << 6) + BitOperations.TrailingZeroCount(rest);
                var most = _titled is null || DocSet.Has(_titled, doc) ? tops.Signals[window] : tops.Untitled[window];
                var score = _found.MatchingScoreOf(doc);
                if ((score + most) * Rounding > _top.Threshold) Offer(doc, score);
            }
    }

    /// <summary>A bit for each of 64 scores that is above a threshold.</summary>
    private static ulong Above(ReadOnlySpan<float> scores, float threshold)
    {
        var limit = Vector256.Create(threshold);
        ref var first = ref MemoryMarshal.GetReference(scores);
        var above = 0UL;
        for (var i = 0; i < 64; i += Vector256<float>.Count)
            above |= (ulong)Vector256.GreaterThan(Vector256.LoadUnsafe(ref first, (nuint)i), limit).ExtractMostSignificantBits() << i;
        return above;
    }

    private void Offer(int doc, float score)
    {
        var first = _titled is not null && !DocSet.Has(_titled, doc) ? _found.OfTitles : 0;
        for (var i = first; i < _found.Signals.Length; i++)
        {
            if ((score + _rest[i]) * Rounding <= _top.Threshold) return;
            var signal = _found.Signals[i];
            if ((score + signal.HighestOf(doc) + _rest[i + 1]) * Rounding <= _top.Threshold) return;
            score += signal.ScoreOf(doc);
        }
        _top.Offer(_found.DocBase + doc, score);
    }
}
