namespace SearchEngine.Entities.Tagging;

/// <summary>The hash functions on which the model file depends: a change makes every model worthless.</summary>
internal static class Hashing
{
    /// <summary>Bits of a feature key that hold the number of its template.</summary>
    public const int TemplateBits = 7;

    public static uint Text(ReadOnlySpan<char> text, uint seed = 2166136261)
    {
        var hash = seed;
        foreach (var c in text) hash = (hash ^ c) * 16777619;
        return Mix(hash);
    }

    public static uint Append(uint phrase, uint word) => Mix((phrase * 0x9E3779B1) ^ word);

    public static ulong Feature(int template, uint value, uint second = 0)
    {
        var hash = ((((ulong)second << 32) | value) + ((ulong)template * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        hash ^= hash >> 29;
        return (hash << TemplateBits) | (uint)template;
    }

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
