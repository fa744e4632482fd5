using Lucene.Net.Index;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Sees all that matches, segment by segment, and says which of it are hits: for counting, and for selections that must not shrink their own counts.</summary>
internal interface IHitSieve
{
    /// <summary>Takes the matching documents of a segment, in ascending order.</summary>
    /// <returns>Those that are hits, in the same order; valid until the next call.</returns>
    ReadOnlySpan<int> Sift(AtomicReaderContext segment, ReadOnlySpan<int> docs);
}
