using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace SearchEngine.Lucene.Facets;

/// <summary>Asks for memory before it is needed: documents that match lie far apart, and waiting for each costs more than counting it.</summary>
internal static class CacheHint
{
    /// <summary>How many documents ahead pays: enough for a miss to be over, few enough to still be there.</summary>
    public const int Ahead = 12;

    /// <summary>Nothing on processors that cannot be asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<T>(T[] array, int index)
    {
        // The address is only a hint: should the array be moved meanwhile, nothing is read or written wrongly.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index)));
    }
}
