namespace SearchEngine.Lucene.Facets;

/// <summary>One dimension of one segment: its values, their labels, and which documents have them. Immutable, like its segment.</summary>
/// <remarks>Strings are those of the table, so a value costs one reference for each segment that has it.</remarks>
internal sealed class SegmentDimension(string[] values, int[] globals, string[] labels, int[] labelFrequencies, ValueLists lists)
{
    private int[]? _totals;

    /// <summary>Values by segment ordinal, in UTF-8 order.</summary>
    public string[] Values => values;

    /// <summary>Global ordinals by segment ordinal.</summary>
    public int[] Globals => globals;

    /// <summary>Commonest label by segment ordinal; the values themselves in dimensions without labels.</summary>
    public string[] Labels => labels;

    /// <summary>Articles of the segment with that label.</summary>
    public int[] LabelFrequencies => labelFrequencies;

    /// <summary>Values by document, as global ordinals.</summary>
    public ValueLists Lists => lists;

    /// <summary>Adds how many documents have each value, deleted ones included. Counted once in a segment's life.</summary>
    public void AddTotals(int maxDoc, int[] counts)
    {
        var totals = Volatile.Read(ref _totals);
        if (totals is null)
        {
            // The counts of the caller tell what this segment adds.
            totals = new int[globals.Length];
            for (var i = 0; i < totals.Length; i++) totals[i] = -counts[globals[i]];
            var adder = new FacetCounter.Plain(counts);
            Span<int> docs = stackalloc int[1024];
            for (var from = 0; from < maxDoc; from += docs.Length)
            {
                var block = docs[..Math.Min(docs.Length, maxDoc - from)];
                for (var i = 0; i < block.Length; i++) block[i] = from + i;
                lists.Count(block, ref adder);
            }
            for (var i = 0; i < totals.Length; i++) totals[i] += counts[globals[i]];
            Volatile.Write(ref _totals, totals);
            return;
        }
        for (var i = 0; i < totals.Length; i++) counts[globals[i]] += totals[i];
    }
}
