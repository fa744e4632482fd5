namespace SearchEngine.Lucene.Bulk;

/// <summary>The postings of one field, sorted from the order of documents into that of terms by counting, in two passes. One field at a time; used again for the next.</summary>
internal sealed class Inversion
{
    private int[] _starts = [];
    private long[] _places = [];

    /// <summary>Numbers of the terms that occur, in the order of their bytes.</summary>
    public int[] Terms { get; private set; } = [];

    /// <summary>The places of a term, from one index to before another: the document in the upper half, the position in the lower, ascending.</summary>
    public (long[] Places, int Start, int End) PlacesOf(int term) => (_places, _starts[term], _starts[term + 1]);

    /// <summary>Sorts a field; what was sorted before is gone.</summary>
    public void Invert(BatchField field)
    {
        var terms = field.Terms.Count;
        if (_starts.Length < terms + 2) _starts = new int[Math.Max(terms + 2, 2 * _starts.Length)];
        // Counts stand two entries on and become the starts one entry on, so that filling moves each to where it belongs.
        var next = _starts.AsSpan(0, terms + 2);
        next.Clear();
        for (var document = 0; document < field.Tape.Documents; document++)
            foreach (var number in field.NumbersOf(document)) next[field.TermOf(number) + 2]++;
        for (var i = 2; i < next.Length; i++) next[i] += next[i - 1];
        Terms = TermsThatOccur(field.Terms.Sorted(), next);

        if (_places.Length < next[^1]) _places = new long[Math.Max(next[^1], 2 * _places.Length)];
        for (var document = 0; document < field.Tape.Documents; document++)
        {
            var place = (long)document << 32;
            foreach (var number in field.NumbersOf(document)) _places[next[field.TermOf(number) + 1]++] = place++;
        }
    }

    private static int[] TermsThatOccur(int[] sorted, ReadOnlySpan<int> starts)
    {
        var occurring = new int[sorted.Length];
        var count = 0;
        foreach (var term in sorted)
            if (starts[term + 2] > starts[term + 1]) occurring[count++] = term;
        return count == sorted.Length ? occurring : occurring[..count];
    }
}
