namespace SearchEngine.Lucene.Facets;

/// <summary>The values of a dimension with their global ordinals, in the order in which they first came. Immutable: a new segment's values make a larger table.</summary>
/// <remarks>
/// An ordinal never changes once it is given, so segments keep global ordinals and counting needs no map, and a refresh leaves older segments as
/// they are. Values that no article carries any more stay until the index is opened again.
/// </remarks>
internal sealed class ValueTable
{
    private ValueTable(string[] values, int[] sorted)
    {
        Values = values;
        Sorted = sorted;
        Rank = new int[values.Length];
        for (var rank = 0; rank < sorted.Length; rank++) Rank[sorted[rank]] = rank;
    }

    public static ValueTable Empty { get; } = new([], []);

    /// <summary>Values by ordinal.</summary>
    public string[] Values { get; }

    /// <summary>Ordinals in UTF-8 order of their values.</summary>
    public int[] Sorted { get; }

    /// <summary>Place of an ordinal in <see cref="Sorted"/>.</summary>
    public int[] Rank { get; }

    /// <summary>Ordinal of a value, negative when there is none.</summary>
    public int OrdinalOf(string value) => PlaceOf(value, 0) is var place and >= 0 ? Sorted[place] : -1;

    /// <summary>The table with more values. Sets <paramref name="values"/> to the strings of the table, so that each is kept once.</summary>
    /// <param name="values">In UTF-8 order, each once.</param>
    /// <param name="ordinals">Their ordinals in the new table.</param>
    public ValueTable With(string[] values, out int[] ordinals)
    {
        ordinals = new int[values.Length];
        var news = new List<(string Value, int Before)>();
        var place = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var found = PlaceOf(values[i], place);
            place = found >= 0 ? found : ~found;
            ordinals[i] = found >= 0 ? Sorted[found] : Values.Length + news.Count;
            if (found >= 0) values[i] = Values[ordinals[i]];
            else news.Add((values[i], place));
        }
        return news.Count == 0 ? this : new ValueTable([.. Values, .. news.Select(static added => added.Value)], Merged(news));
    }

    private int[] Merged(List<(string Value, int Before)> news)
    {
        var merged = new int[Sorted.Length + news.Count];
        int from = 0, to = 0;
        for (var i = 0; i < news.Count; i++)
        {
            var length = news[i].Before - from;
            Array.Copy(Sorted, from, merged, to, length);
            from += length;
            to += length;
            merged[to++] = Values.Length + i;
        }
        Array.Copy(Sorted, from, merged, to, Sorted.Length - from);
        return merged;
    }

    /// <summary>Place of a value at or after a place: steps that double, then halves, so that walking through in order costs little for a neighbour.</summary>
    private int PlaceOf(string value, int from)
    {
        int low = from, step = 1;
        while (low + step < Sorted.Length && Utf8Order.Compare(Values[Sorted[low + step]], value) < 0)
        {
            low += step;
            step *= 2;
        }
        var high = Math.Min(Sorted.Length, low + step + 1) - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Utf8Order.Compare(Values[Sorted[middle]], value);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }
}
