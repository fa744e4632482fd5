namespace SearchEngine.Lucene.Suggesting;

/// <summary>Sorts places of a text by what stands there, four characters at a time.</summary>
/// <remarks>Numbers of 64 bits sort about ten times faster than texts compared one with another.</remarks>
internal static class SuffixSort
{
    private const int Step = 4;

    /// <summary>Sorts in place, by UTF-16 code units up to the null character that closes a name; equal ones by place.</summary>
    public static void Sort(char[] text, int[] places)
    {
        var keys = new ulong[places.Length];
        var open = new Stack<(int From, int To, int Depth)>();
        open.Push((0, places.Length, 0));
        while (open.TryPop(out var run))
        {
            var (from, to, depth) = run;
            if (to - from < 2) continue;
            for (var i = from; i < to; i++) keys[i] = KeyAt(text, places[i] + depth);
            Array.Sort(keys, places, from, to - from);
            for (int start = from, end; start < to; start = end)
            {
                end = start + 1;
                while (end < to && keys[end] == keys[start]) end++;
                if (end - start < 2) continue;
                // A key that ends with null has the whole name in it.
                if ((keys[start] & 0xFFFF) == 0) Array.Sort(places, start, end - start);
                else open.Push((start, end, depth + Step));
            }
        }
    }

    private static ulong KeyAt(char[] text, int place)
    {
        ulong key = 0;
        for (var i = 0; i < Step; i++)
        {
            var c = text[place + i];
            key |= (ulong)c << (16 * (Step - 1 - i));
            if (c == '\0') break;
        }
        return key;
    }
}
