namespace SearchEngine.Lucene.Facets;

/// <summary>The values of two large dimensions side by side: one place in memory for each document, one miss of the cache instead of two.</summary>
/// <remarks>Of each document: how many values of the first dimension, these, then those of the second.</remarks>
internal sealed class PairedValues
{
    private readonly int[] _starts;
    private readonly int[] _entries;

    public PairedValues(int[] firstStarts, int[] first, int[] secondStarts, int[] second)
    {
        var docs = firstStarts.Length - 1;
        _starts = new int[docs + 1];
        _entries = new int[docs + first.Length + second.Length];
        var at = 0;
        for (var doc = 0; doc < docs; doc++)
        {
            _starts[doc] = at;
            _entries[at++] = firstStarts[doc + 1] - firstStarts[doc];
            for (var i = firstStarts[doc]; i < firstStarts[doc + 1]; i++) _entries[at++] = first[i];
            for (var i = secondStarts[doc]; i < secondStarts[doc + 1]; i++) _entries[at++] = second[i];
        }
        _starts[docs] = at;
        First = new Side(this, isFirst: true);
        Second = new Side(this, isFirst: false);
    }

    public ValueLists First { get; }

    public ValueLists Second { get; }

    /// <summary>Both in one pass.</summary>
    public void Count<TAdder>(ReadOnlySpan<int> docs, ref TAdder first, ref TAdder second) where TAdder : struct, IAdder
    {
        var starts = _starts;
        var entries = _entries;
        for (var at = 0; at < docs.Length; at++)
        {
            if (at + CacheHint.Ahead < docs.Length) CacheHint.Prefetch(entries, starts[docs[at + CacheHint.Ahead]]);
            var i = starts[docs[at]];
            var end = starts[docs[at] + 1];
            var middle = i + 1 + entries[i];
            for (i++; i < middle; i++) first.Add(entries[i]);
            for (; i < end; i++) second.Add(entries[i]);
        }
    }

    private sealed class Side(PairedValues pair, bool isFirst) : ValueLists
    {
        // The second is in what the first takes.
        public override long Size => isFirst ? 4L * (pair._starts.Length + pair._entries.Length) : 0;

        public override void Count<TAdder>(ReadOnlySpan<int> docs, ref TAdder adder)
        {
            var starts = pair._starts;
            var entries = pair._entries;
            for (var at = 0; at < docs.Length; at++)
            {
                if (at + CacheHint.Ahead < docs.Length) CacheHint.Prefetch(entries, starts[docs[at + CacheHint.Ahead]]);
                var start = starts[docs[at]];
                var middle = start + 1 + entries[start];
                var end = isFirst ? middle : starts[docs[at] + 1];
                for (var i = isFirst ? start + 1 : middle; i < end; i++) adder.Add(entries[i]);
            }
        }
    }
}
