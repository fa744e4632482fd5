namespace SearchEngine.Lucene.Facets;

/// <summary>Order of strings by their UTF-8 bytes: the order of terms in an index, which UTF-16 order breaks for surrogates.</summary>
internal static class Utf8Order
{
    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
            if (left[i] != right[i]) return Lifted(left[i]) - Lifted(right[i]);
        return left.Length - right.Length;
    }

    // Surrogates stand for code points above all others.
    private static int Lifted(char c) => char.IsSurrogate(c) ? c + 0x2000 : c >= 0xE000 ? c - 0x800 : c;
}
