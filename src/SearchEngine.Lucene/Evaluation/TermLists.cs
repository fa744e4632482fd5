using Lucene.Net.Index;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Decoded postings of several terms in a segment, and their positions: those that are kept, were wanted before, or are few.</summary>
/// <param name="Postings">By term; empty where the segment does not have it.</param>
/// <param name="Positions">By term; empty when they were not wanted.</param>
internal sealed record TermLists(Postings[] Postings, PostingPositions[] Positions)
{
    private const int AlwaysDecoded = 4_096;

    /// <summary>The lists; null when one of them is not worth decoding yet.</summary>
    public static TermLists? In(ViewPostings view, int leaf, IReadOnlyList<Term> terms, bool positions)
    {
        TermEntry[] entries = [.. terms.Select(term => view.Entry(leaf, term))];
        var ready = true;
        foreach (var entry in entries)
        {
            if (entry.DocFreq <= AlwaysDecoded) continue;
            if (positions && entry.Positions is null && entry.UsePositions() < 2) ready = false;
            if (!positions && entry.Postings is null && entry.Use() < 2) ready = false;
        }
        if (!ready) return null;
        var reader = view.Leaves[leaf].AtomicReader;
        foreach (var entry in entries) entry.Use();
        return new TermLists(
            [.. entries.Select((entry, i) => view.Decode(leaf, terms[i], entry))],
            positions ? [.. entries.Select((entry, i) => view[leaf].DecodePositions(reader, terms[i], entry))] : []);
    }
}
