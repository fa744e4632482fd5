using Lucene.Net.Index;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Decoded postings of several terms in a segment, and their positions: those that are kept, were wanted before, or are few.</summary>
/// <param name="Postings">By term; empty where the segment does not have it.</param>
/// <param name="Positions">By term; empty when they were not wanted.</param>
internal sealed record TermLists(Postings[] Postings, PostingPositions[] Positions)
{
    private const int AlwaysDecoded = 4_096;

    /// <summary>The lists; null when one of them is not worth decoding yet.</summary>
    public static TermLists? In(ViewPostings view, int leaf, Term[] terms, bool positions)
    {
        var entries = new TermEntry[terms.Length];
        var ready = true;
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i] = view.Entry(leaf, terms[i]);
            if (entry.DocFreq <= AlwaysDecoded) continue;
            if (positions && entry.Positions is null && entry.UsePositions() < 2) ready = false;
            if (!positions && entry.Postings is null && entry.Use() < 2) ready = false;
        }
        if (!ready) return null;
        var lists = new TermLists(new Postings[terms.Length], positions ? new PostingPositions[terms.Length] : []);
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i].Use();
            lists.Postings[i] = view.Decode(leaf, terms[i], entries[i]);
            if (positions) lists.Positions[i] = view[leaf].DecodePositions(view.Leaves[leaf].AtomicReader, terms[i], entries[i]);
        }
        return lists;
    }

    /// <summary>Sum of what goes with each term that the segment has.</summary>
    public float SumOfPresent(float[] values)
    {
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
            if (Postings[i].Docs.Length > 0) sum += values[i];
        return sum;
    }
}
