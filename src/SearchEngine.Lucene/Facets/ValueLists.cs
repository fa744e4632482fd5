namespace SearchEngine.Lucene.Facets;

/// <summary>The values of each document of a segment in one dimension, by global ordinal. Immutable; deleted documents are still in it.</summary>
internal abstract class ValueLists
{
    /// <summary>Bytes that the arrays take.</summary>
    public abstract long Size { get; }

    /// <summary>Adds every value of the documents. The hot loop of every facet.</summary>
    public abstract void Count<TAdder>(ReadOnlySpan<int> docs, ref TAdder adder) where TAdder : struct, IAdder;

    /// <summary>The smallest form for lists where those of document d are <c>ordinals[starts[d]..starts[d + 1]]</c>.</summary>
    public static ValueLists Of(int[] starts, int[] ordinals)
    {
        var highest = -1;
        foreach (var ordinal in ordinals) highest = Math.Max(highest, ordinal);
        if (highest < 0) return NoValues.Instance;
        var single = true;
        for (var doc = 0; doc + 1 < starts.Length && single; doc++) single = starts[doc + 1] - starts[doc] <= 1;
        if (!single && highest < FewValues.Limit && FewValues.TryMake(starts, ordinals) is { } few) return few;
        // The highest 16-bit number stands for no value.
        return (single, highest < ushort.MaxValue) switch
        {
            (true, true) => new SingleValues<ushort>(starts, ordinals, ushort.MaxValue),
            (true, false) => new SingleValues<int>(starts, ordinals, -1),
            (false, true) => new ManyValues<ushort>(starts, ordinals),
            (false, false) => new ManyValues<int>(starts, ordinals),
        };
    }
}
