using System.Runtime.CompilerServices;

namespace SearchEngine.Entities.Tagging;

/// <summary>32-bit hashes of words and features. The same on every machine, for the model's tables are keyed by them.</summary>
internal static class WordHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Hash of the characters as they are.</summary>
    public static uint Exact(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word) hash = (hash ^ c) * Prime;
        return Mixed(hash);
    }

    /// <summary>Hash of the characters in lower case, digits all as 0.</summary>
    public static uint Lower(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word) hash = (hash ^ Fold(c)) * Prime;
        return Mixed(hash);
    }

    /// <summary>Hash of a phrase that goes on with another word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Join(uint phrase, uint word) => Mixed((phrase * 0x9E3779B1) + word + 0x7F4A7C15);

    /// <summary>Hash of a feature: which kind, and its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint kind, uint value) => Mixed((kind * 0x85EBCA6B) ^ value);

    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        < (char)128 => c,
        '\u2019' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mixed(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        hash *= 0x846CA68B;
        return hash ^ (hash >> 16);
    }
}
