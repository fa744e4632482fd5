using System.Numerics;
using System.Runtime.CompilerServices;

namespace SearchEngine.Lucene.Facets;

/// <summary>At most one value a document: a plain array of 16 or 32 bits.</summary>
internal sealed class SingleValues<T> : ValueLists where T : unmanaged, IBinaryInteger<T>
{
    private readonly T[] _ordinals;
    private readonly T _none;

    public SingleValues(int[] starts, int[] ordinals, T none)
    {
        _none = none;
        _ordinals = new T[starts.Length - 1];
        for (var doc = 0; doc < _ordinals.Length; doc++)
            _ordinals[doc] = starts[doc] == starts[doc + 1] ? none : T.CreateTruncating(ordinals[starts[doc]]);
    }

    public override long Size => (long)_ordinals.Length * Unsafe.SizeOf<T>();

    public override void Count<TAdder>(ReadOnlySpan<int> docs, ref TAdder adder)
    {
        var ordinals = _ordinals;
        foreach (var doc in docs)
            if (ordinals[doc] is var ordinal && ordinal != _none) adder.Add(int.CreateTruncating(ordinal));
    }
}
