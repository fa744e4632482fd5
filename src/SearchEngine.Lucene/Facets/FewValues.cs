using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchEngine.Lucene.Facets;

/// <summary>Mostly one to four values a document: four places of 16 bits each, counted without asking how many are taken.</summary>
/// <remarks>
/// How many values the next document has cannot be foretold, and a wrong guess costs more than counting four: places that are not taken name
/// counts of their own that nobody reads, a different one for each place, so that no two of these wait for each other. The few documents with more
/// values have a mark in the first place, how many there are in the second, and where they stand in the others.
/// </remarks>
internal sealed class FewValues : ValueLists
{
    /// <summary>Ordinals have to be below this.</summary>
    public const int Limit = More;

    /// <summary>Entries that counts must have for <see cref="CountInto"/>; those from <see cref="Limit"/> on are left with anything in them.</summary>
    public const int Room = ushort.MaxValue + 1;

    private const int Places = 4;
    private const ushort More = ushort.MaxValue - Places;

    private readonly ulong[] _places;
    private readonly ushort[] _others;

    private FewValues(ulong[] places, ushort[] others) => (_places, _others) = (places, others);

    public override long Size => (8L * _places.Length) + (2L * _others.Length);

    /// <summary>This form of lists; null when many documents have more values, or it would take much more memory than one list behind the other.</summary>
    public static FewValues? TryMake(int[] starts, int[] ordinals)
    {
        var places = new ulong[starts.Length - 1];
        var (others, exceptions) = (new List<ushort>(), 0);
        for (var doc = 0; doc < places.Length; doc++)
        {
            var values = ordinals.AsSpan(starts[doc]..starts[doc + 1]);
            if (values.Length <= Places)
            {
                places[doc] = Packed(values);
                continue;
            }
            if (++exceptions > places.Length / 4 || values.Length > ushort.MaxValue) return null;
            places[doc] = More | ((ulong)values.Length << 16) | ((ulong)others.Count << 32);
            foreach (var value in values) others.Add((ushort)value);
        }
        var few = new FewValues(places, [.. others]);
        return 4 * few.Size <= 5 * ((4L * starts.Length) + (2L * ordinals.Length)) ? few : null;
    }

    public override void Count<TAdder>(ReadOnlySpan<int> docs, ref TAdder adder)
    {
        foreach (var doc in docs)
        {
            var packed = _places[doc];
            if ((ushort)packed == More) foreach (var ordinal in OthersOf(packed)) adder.Add(ordinal);
            else for (; (ushort)packed < Limit; packed = (packed >> 16) | ((ulong)ushort.MaxValue << 48)) adder.Add((ushort)packed);
        }
    }

    /// <summary>Adds one for every value of the documents.</summary>
    /// <param name="docs">The documents.</param>
    /// <param name="counts">By ordinal, with <see cref="Room"/>.</param>
    public void CountInto(ReadOnlySpan<int> docs, int[] counts)
    {
        if (counts.Length < Room) throw new ArgumentException($"Counts need {Room} entries.", nameof(counts));
        ref var count = ref MemoryMarshal.GetArrayDataReference(counts);
        var places = _places;
        for (var at = 0; at < docs.Length; at++)
        {
            if (at + CacheHint.Ahead < docs.Length) CacheHint.Prefetch(places, docs[at + CacheHint.Ahead]);
            var packed = places[docs[at]];
            if ((ushort)packed == More)
            {
                foreach (var ordinal in OthersOf(packed)) Unsafe.Add(ref count, ordinal)++;
                continue;
            }
            Unsafe.Add(ref count, (int)(ushort)packed)++;
            Unsafe.Add(ref count, (int)(ushort)(packed >> 16))++;
            Unsafe.Add(ref count, (int)(ushort)(packed >> 32))++;
            Unsafe.Add(ref count, (int)(packed >> 48))++;
        }
    }

    private ReadOnlySpan<ushort> OthersOf(ulong packed) => _others.AsSpan((int)(packed >> 32), (ushort)(packed >> 16));

    private static ulong Packed(ReadOnlySpan<int> values)
    {
        var packed = 0UL;
        for (var place = 0; place < Places; place++)
            packed |= (ulong)(place < values.Length ? values[place] : ushort.MaxValue - place) << (16 * place);
        return packed;
    }
}
