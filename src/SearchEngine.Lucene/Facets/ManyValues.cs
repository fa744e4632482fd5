using System.Numerics;
using System.Runtime.CompilerServices;

namespace SearchEngine.Lucene.Facets;

/// <summary>Any number of values a document, one list behind the other, of 16 or 32 bits each.</summary>
internal sealed class ManyValues<T> : ValueLists where T : unmanaged, IBinaryInteger<T>
{
    private readonly int[] _starts;
    private readonly T[] _ordinals;

    public ManyValues(int[] starts, int[] ordinals)
    {
        _starts = starts;
        _ordinals = new T[ordinals.Length];
        for (var i = 0; i < ordinals.Length; i++) _ordinals[i] = T.CreateTruncating(ordinals[i]);
    }

    public override long Size => 4L * _starts.Length + (long)_ordinals.Length * Unsafe.SizeOf<T>();

    public override void Count<TAdder>(ReadOnlySpan<int> docs, ref TAdder adder)
    {
        var starts = _starts;
        var ordinals = _ordinals;
        for (var at = 0; at < docs.Length; at++)
        {
            if (at + CacheHint.Ahead < docs.Length) CacheHint.Prefetch(ordinals, starts[docs[at + CacheHint.Ahead]]);
            var end = starts[docs[at] + 1];
            for (var i = starts[docs[at]]; i < end; i++) adder.Add(int.CreateTruncating(ordinals[i]));
        }
    }
}
