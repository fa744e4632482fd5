using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchEngine.Entities.Tagging;

/// <summary>A row of 16 small weights, one a tag, for each feature that matters, in an open table by the feature's key.</summary>
/// <remarks>A fingerprint of 16 bits a slot turns most unknown features away, and is all that they touch of the memory.</remarks>
internal sealed class FeatureWeights
{
    private readonly ushort[] _prints;
    private readonly sbyte[] _rows;
    private readonly int _shift;
    private readonly int _mask;

    public FeatureWeights(ReadOnlySpan<ulong> keys, ReadOnlySpan<sbyte> rows)
    {
        var bits = 4;
        while ((1 << bits) < keys.Length * 3 / 2) bits++;
        (_shift, _mask) = (64 - bits, (1 << bits) - 1);
        _prints = new ushort[1 << bits];
        _rows = new sbyte[TagSet.Lanes << bits];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)(keys[i] >> _shift);
            while (_prints[slot] != 0) slot = (slot + 1) & _mask;
            _prints[slot] = Print(keys[i]);
            rows.Slice(i * TagSet.Lanes, TagSet.Lanes).CopyTo(_rows.AsSpan(slot * TagSet.Lanes));
        }
    }

    /// <summary>The part of a key that a model file needs.</summary>
    public const ulong KeptBits = ~0UL << FirstKeptBit;

    private const int FirstKeptBit = 20;

    /// <summary>Adds up the rows of a word's features.</summary>
    public void Sum(ReadOnlySpan<ulong> keys, Span<short> scores)
    {
        ref var prints = ref MemoryMarshal.GetArrayDataReference(_prints);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        var sum = Vector256<short>.Zero;
        foreach (var key in keys)
        {
            var print = Print(key);
            // The shift and the mask keep every slot inside of both arrays.
            for (var slot = (int)(key >> _shift); ; slot = (slot + 1) & _mask)
            {
                var found = Unsafe.Add(ref prints, slot);
                if (found == print) sum += Vector256.WidenLower(Vector128.LoadUnsafe(ref rows, (nuint)(slot * TagSet.Lanes)).ToVector256Unsafe());
                if (found == print || found == 0) break;
            }
        }
        sum.CopyTo(scores);
    }

    private static ushort Print(ulong key) => (ushort)((key >> FirstKeptBit) | 1);
}
