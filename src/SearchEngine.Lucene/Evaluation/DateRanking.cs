using System.Numerics;
using Lucene.Net.Index;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>The newest or oldest hits, ties by document number, undated ones last. Only these are scored.</summary>
/// <remarks>Windows of a segment are visited in the order of their newest (or oldest) article, until none can hold a better one.</remarks>
/// <param name="newest">Newest first, else oldest first.</param>
/// <param name="size">How many are kept.</param>
/// <param name="after">Hits up to this one were shown before; null to begin at the top.</param>
internal sealed class DateRanking(bool newest, int size, (long Seconds, int Document)? after) : IHitRanking
{
    private readonly Dictionary<int, float> _scores = [];
    private readonly PriorityQueue<(long Rank, int Document), (long Rank, int Document)> _kept = new(size + 1, Comparer<(long Rank, int Document)>.Create(Compare));

    // Ascending ranks are better ones; undated is the highest either way.
    private static readonly long Undated = long.MaxValue;

    public void Rank(HitsOfSegment found, Scratch scratch, CancellationToken cancellation)
    {
        var reader = found.Segment.AtomicReader;
        var seconds = reader.GetNumericDocValues(IndexFields.Published);
        var dated = reader.GetDocsWithField(IndexFields.Published);
        if (found.Hits.Bits is not { } bits || found.Hits.Count < Postings.WindowsOf(found.MaxDoc))
            foreach (var doc in found.Hits.ToDocs(scratch)) Offer(doc);
        else
            RankWindows();
        Score(found);

        void RankWindows()
        {
            const int WordsInWindow = Postings.Window / 64;
            var dates = SegmentDates.Of(reader);
            foreach (var window in newest ? dates.NewestFirst : dates.OldestFirst)
            {
                cancellation.ThrowIfCancellationRequested();
                var best = newest ? dates.Last[window] == long.MinValue ? Undated : -dates.Last[window] : dates.First[window];
                if (_kept.Count == size && best > _kept.Peek().Rank) return;
                var end = Math.Min((window + 1) * WordsInWindow, DocSet.WordsOf(found.MaxDoc));
                for (var word = window * WordsInWindow; word < end; word++)
                    for (var rest = bits[word]; rest != 0; rest &= rest - 1) Offer((word << 6) + BitOperations.TrailingZeroCount(rest));
            }
        }

        void Offer(int doc)
        {
            var rank = seconds is null || !dated.Get(doc) ? Undated : newest ? -seconds.Get(doc) : seconds.Get(doc);
            var document = found.DocBase + doc;
            if (after is { } last && Compare((rank, document), (RankOf(last.Seconds), last.Document)) >= 0) return;
            var hit = (rank, document);
            if (_kept.Count < size) _kept.Enqueue(hit, hit);
            else if (size > 0 && Compare(hit, _kept.Peek()) > 0) _kept.EnqueueDequeue(hit, hit);
        }
    }

    public IReadOnlyList<RankedHit> Ranked()
    {
        var hits = new RankedHit[_kept.Count];
        for (var i = hits.Length - 1; i >= 0; i--)
        {
            var (rank, document) = _kept.Dequeue();
            hits[i] = new RankedHit(document, _scores[document], newest && rank == Undated ? long.MinValue : newest ? -rank : rank);
        }
        return hits;
    }

    private long RankOf(long seconds) => !newest ? seconds : seconds == long.MinValue ? Undated : -seconds;

    private void Score(HitsOfSegment found)
    {
        var end = found.DocBase + found.MaxDoc;
        foreach (var document in _kept.UnorderedItems.Select(static item => item.Element.Document).Where(document => document >= found.DocBase && document < end).Order())
        {
            var score = found.MatchingScoreOf(document - found.DocBase);
            foreach (var signal in found.Signals) score += signal.ScoreOf(document - found.DocBase);
            _scores[document] = score;
        }
    }

    // The worse comes first.
    private static int Compare((long Rank, int Document) left, (long Rank, int Document) right) =>
        left.Rank != right.Rank ? right.Rank.CompareTo(left.Rank) : right.Document.CompareTo(left.Document);
}
