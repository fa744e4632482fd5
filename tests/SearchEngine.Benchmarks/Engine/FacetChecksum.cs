namespace SearchEngine.Benchmarks.Engine;

/// <summary>One number for a list of values with counts, whatever its order.</summary>
internal static class FacetChecksum
{
    public static long Of(string value, long count)
    {
        var hash = 17L;
        foreach (var letter in value) hash = hash * 31 + letter;
        // Few enough bits that sums over thousands of values cannot overflow.
        return (hash * 1_000_003 + count * 7_919) & 0xFF_FFFF_FFFF;
    }
}
