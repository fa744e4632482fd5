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
    private const int LookupShare = 4;

    // The scores of so many candidates for each hit that is wanted come first, when there are so many times more.
    private const int KnownPerHit = 2;
    private const int MostKnown = 64;
    private const int ManyPerKnown = 4;

    private readonly TopHits _top;
    private readonly HitsOfSegment _found;
    private readonly float[] _rest;
    private readonly ulong[]? _titled;
    private readonly Candidates _candidates;
    private readonly Scratch _scratch;
    private readonly CancellationToken _cancellation;

    /// <param name="top">The best hits of the segments before; takes those of this one.</param>
    /// <param name="found">What to rank.</param>
    /// <param name="scratch">For arrays.</param>
    /// <param name="cancellation">Ends it early.</param>
    public LeafRanking(TopHits top, HitsOfSegment found, Scratch scratch, CancellationToken cancellation)
    {
        (_top, _found, _scratch, _cancellation) = (top, found, scratch, cancellation);
        _candidates = new Candidates(scratch);
        _rest = new float[found.Signals.Length + 1];
        for (var i = found.Signals.Length - 1; i >= 0; i--) _rest[i] = _rest[i + 1] + found.Signals[i].Highest;
        if (found.OfTitles > 0) _titled = Titled();
    }

    /// <summary>Offers what can be among the best.</summary>
    public void Rank()
    {
        var hits = _found.Hits;
        var windows = Postings.WindowsOf(_found.MaxDoc);
        if (hits.HasDocs && (hits.Bits is null || hits.Count < windows)) RankFew(hits.Docs);
        else if (hits.Bits is { } bits) RankMany(bits, TopsOfWindows(windows));
        Settle();
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

        public float SignalsOf(int window, bool isTitled) => isTitled ? Signals[window] : Untitled[window];
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

    /// <summary>Hits one after the other, a block at a time, with a look into each list.</summary>
    private void RankFew(ReadOnlySpan<int> docs)
    {
        Span<float> scores = stackalloc float[Postings.Window];
        for (var start = 0; start < docs.Length; start += Postings.Window)
        {
            _cancellation.ThrowIfCancellationRequested();
            var block = docs[start..Math.Min(start + Postings.Window, docs.Length)];
            scores.Fill(_found.Constant);
            foreach (var source in _found.Sources) source.AddScores(block, scores);
            for (var i = 0; i < block.Length; i++) Add(block[i], scores[i], scores[i] + _rest[FirstSignalOf(block[i])]);
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
                    var doc = (window << Postings.WindowShift) + place;
                    Add(doc, scores[place], Math.Min(bounds[place], scores[place] + tops.SignalsOf(window, FirstSignalOf(doc) == 0)));
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
                var score = _found.MatchingScoreOf(doc);
                Add(doc, score, score + tops.SignalsOf(window, FirstSignalOf(doc) == 0));
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

    /// <summary>Without a word in the title, signals on titles are passed over.</summary>
    private int FirstSignalOf(int doc) => _titled is null || DocSet.Has(_titled, doc) ? 0 : _found.OfTitles;

    private void Add(int doc, float score, float bound)
    {
        if (_found.Signals.Length == 0)
        {
            _top.Offer(_found.DocBase + doc, score);
            return;
        }
        bound *= Rounding;
        if (bound <= _top.Threshold) return;
        _candidates.Add(doc, score, bound);
        // Until there are as many hits as wanted, any is among the best.
        if (_candidates.IsFull || (_top.Threshold == float.NegativeInfinity && _candidates.Count == _top.Size)) Settle();
    }

    /// <summary>Offers the candidates. Where there are many, the scores of the most promising come first: most of the others are then out of the question.</summary>
    private void Settle()
    {
        var known = Math.Min(MostKnown, KnownPerHit * _top.Size);
        var places = (stackalloc int[MostKnown])[..(_candidates.Count >= known * ManyPerKnown ? known : 0)];
        var scores = (stackalloc float[MostKnown])[..places.Length];
        if (places.Length > 0)
        {
            _candidates.FindBest(places);
            for (var i = 0; i < places.Length; i++) scores[i] = ScoreOf(_candidates.Docs[places[i]], _candidates.Scores[places[i]]);
            _top.Foresee(scores);
        }
        var next = 0;
        for (var i = 0; i < _candidates.Count; i++)
        {
            var doc = _candidates.Docs[i];
            if (next < places.Length && places[next] == i) _top.Offer(_found.DocBase + doc, scores[next++]);
            else if (_candidates.Bounds[i] > _top.Threshold) Offer(doc, _candidates.Scores[i]);
        }
        _candidates.Clear();
    }

    private float ScoreOf(int doc, float score)
    {
        for (var i = FirstSignalOf(doc); i < _found.Signals.Length; i++) score += _found.Signals[i].ScoreOf(doc);
        return score;
    }

    /// <summary>Works a hit's score out, until it is clear that it is not among the best.</summary>
    private void Offer(int doc, float score)
    {
        for (var i = FirstSignalOf(doc); i < _found.Signals.Length; i++)
        {
            if ((score + _rest[i]) * Rounding <= _top.Threshold) return;
            var signal = _found.Signals[i];
            if ((score + signal.HighestOf(doc) + _rest[i + 1]) * Rounding <= _top.Threshold) return;
            score += signal.ScoreOf(doc);
        }
        _top.Offer(_found.DocBase + doc, score);
    }
}
