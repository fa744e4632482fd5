using System.Numerics;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Intersection, union and difference of document sets of one segment: words of bits where the sets are dense, galloping where they are not.</summary>
/// <remarks>Galloping search: Bentley &amp; Yao, "An almost optimal algorithm for unbounded searching", 1976.</remarks>
internal sealed class SetAlgebra(Scratch scratch, int maxDoc)
{
    private readonly int _words = DocSet.WordsOf(maxDoc);

    /// <summary>In both.</summary>
    public DocSet Intersect(DocSet left, DocSet right)
    {
        var (small, large) = left.Count <= right.Count ? (left, right) : (right, left);
        if (small.Count == 0) return DocSet.Empty;
        // A word of bits costs about as much as a document of an array.
        if (small.Bits is { } a && large.Bits is { } b && (!small.HasDocs || small.Count > _words)) return And(a, b);
        if (!small.HasDocs) (small, large) = (large, small);
        var docs = scratch.Ints(small.Count);
        var count = large.Bits is { } bits ? Sift(small.Docs, bits, true, docs) : Gallop(small.Docs, large.Docs, docs);
        return new DocSet(docs, null, count);
    }

    /// <summary>In the first and not in the second.</summary>
    public DocSet Subtract(DocSet from, DocSet what)
    {
        if (what.Count == 0 || from.Count == 0) return from;
        var unwanted = what.ToBits(scratch, maxDoc);
        if (from.Bits is null || (from.HasDocs && from.Count <= _words))
        {
            var docs = scratch.Ints(from.Count);
            return new DocSet(docs, null, Sift(from.Docs, unwanted, false, docs));
        }
        var bits = scratch.Words(_words);
        var count = 0;
        for (var i = 0; i < _words; i++) count += BitOperations.PopCount(bits[i] = from.Bits[i] & ~unwanted[i]);
        return new DocSet(null, bits, count);
    }

    /// <summary>In any of them.</summary>
    public DocSet Union(List<DocSet> sets)
    {
        var (first, second, filled) = (DocSet.Empty, DocSet.Empty, 0);
        foreach (var set in sets)
        {
            if (set.Count == 0) continue;
            (first, second) = filled == 0 ? (set, second) : (first, set);
            filled++;
        }
        if (filled < 2) return first;
        if (filled == 2 && first.HasDocs && second.HasDocs && first.Count + second.Count <= _words) return Merge(first.Docs, second.Docs);
        var bits = scratch.Words(_words);
        foreach (var set in sets)
        {
            if (set.Count == 0) continue;
            if (set.Bits is { } others && (!set.HasDocs || set.Count > _words)) Or(bits, others);
            else foreach (var doc in set.Docs) bits[doc >> 6] |= 1UL << doc;
        }
        return new DocSet(null, bits, DocSet.CountOf(bits.AsSpan(0, _words)));
    }

    /// <summary>In at least so many of them.</summary>
    public DocSet AtLeast(int fewest, List<DocSet> sets)
    {
        if (fewest > sets.Count) return DocSet.Empty;
        if (fewest <= 1) return Union(sets);
        if (fewest == sets.Count) return sets.OrderBy(static set => set.Count).Aggregate(Intersect);
        var times = scratch.Bytes(maxDoc);
        foreach (var set in sets)
            foreach (var doc in set.ToDocs(scratch))
                if (times[doc] < byte.MaxValue) times[doc]++;
        var least = Math.Min(fewest, byte.MaxValue);
        var bits = scratch.Words(_words);
        var count = 0;
        for (var doc = 0; doc < maxDoc; doc++)
        {
            if (times[doc] < least) continue;
            bits[doc >> 6] |= 1UL << doc;
            count++;
        }
        return new DocSet(null, bits, count);
    }

    /// <summary>Every document of the segment.</summary>
    public DocSet All()
    {
        var bits = scratch.Words(_words);
        Array.Fill(bits, ulong.MaxValue, 0, _words);
        if ((maxDoc & 63) != 0) bits[_words - 1] = (1UL << maxDoc) - 1;
        return new DocSet(null, bits, maxDoc);
    }

    private DocSet And(ulong[] left, ulong[] right)
    {
        var bits = scratch.Words(_words);
        var count = 0;
        for (var i = 0; i < _words; i++) count += BitOperations.PopCount(bits[i] = left[i] & right[i]);
        return new DocSet(null, bits, count);
    }

    private void Or(ulong[] into, ulong[] others)
    {
        var target = into.AsSpan(0, _words);
        var source = others.AsSpan(0, _words);
        for (var i = 0; i < target.Length; i++) target[i] |= source[i];
    }

    private static int Sift(ReadOnlySpan<int> docs, ulong[] bits, bool wanted, int[] into)
    {
        var count = 0;
        foreach (var doc in docs)
        {
            into[count] = doc;
            if (DocSet.Has(bits, doc) == wanted) count++;
        }
        return count;
    }

    private static int Gallop(ReadOnlySpan<int> few, ReadOnlySpan<int> many, int[] into)
    {
        int count = 0, at = 0;
        foreach (var doc in few)
        {
            at = Galloping.FirstAtOrAfter(many, at, doc);
            if (at == many.Length) break;
            if (many[at] == doc) into[count++] = doc;
        }
        return count;
    }

    private DocSet Merge(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var docs = scratch.Ints(left.Length + right.Length);
        int count = 0, l = 0, r = 0;
        while (l < left.Length && r < right.Length)
        {
            var (a, b) = (left[l], right[r]);
            docs[count++] = Math.Min(a, b);
            if (a <= b) l++;
            if (b <= a) r++;
        }
        while (l < left.Length) docs[count++] = left[l++];
        while (r < right.Length) docs[count++] = right[r++];
        return new DocSet(docs, null, count);
    }
}
