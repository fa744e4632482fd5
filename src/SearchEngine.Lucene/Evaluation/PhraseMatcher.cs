using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Counts a phrase in documents of one segment out of decoded positions, as Lucene's phrase scorers count it.</summary>
/// <remarks>Exact phrases of any number of words; two different words within a distance. For one thread; documents in ascending order.</remarks>
internal sealed class PhraseMatcher
{
    private const int ManyPairs = 32;

    private readonly Postings[] _postings;
    private readonly PostingPositions[] _positions;
    private readonly int[] _offsets;
    private readonly int _slop;
    private readonly ArticleSimilarity.Weight _weight;
    private readonly PostingCursor[] _cursors;
    private int[] _first = [];
    private int[] _second = [];

    public PhraseMatcher(Postings[] postings, PostingPositions[] positions, int[] offsets, int slop, ArticleSimilarity.Weight weight, Scratch scratch)
    {
        (_postings, _positions, _offsets, _slop, _weight) = (postings, positions, offsets, slop, weight);
        _cursors = scratch.Cursors(postings);
    }

    /// <summary>Documents that have all the words.</summary>
    public DocSet Candidates(SetAlgebra algebra) => _postings.Select(static list => list.Set).OrderBy(static set => set.Count).Aggregate(algebra.Intersect);

    /// <summary>The score of a document; 0 when it does not have the phrase.</summary>
    public float ScoreOf(int doc)
    {
        var places = (stackalloc int[_cursors.Length]);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = _cursors[i].Find(doc);
            if (places[i] < 0) return 0;
        }
        var occurrences = _slop == 0 ? CountExact(places) : CountNear(places);
        return occurrences == 0 ? 0 : Score(_postings[0].Norms is { } norms ? occurrences * _weight.Lengths[norms[places[0]]] : occurrences);
    }

    private float Score(float frequency) => _weight.Value * frequency / (frequency + 1);

    private int CountExact(ReadOnlySpan<int> places)
    {
        if (places.Length == 2 && _positions[0].IsNear && _positions[1].IsNear)
            return CountPairs(_positions[0].Near(places[0]), _positions[1].Near(places[1]), _offsets[1] - _offsets[0]);
        var count = _positions[0].Read(places[0], _offsets[0], ref _first);
        for (var i = 1; i < places.Length && count > 0; i++)
        {
            var others = _positions[i].Read(places[i], _offsets[i], ref _second);
            int kept = 0, at = 0;
            for (var j = 0; j < count; j++)
            {
                var position = _first[j];
                while (at < others && _second[at] < position) at++;
                if (at < others && _second[at] == position) _first[kept++] = position;
            }
            count = kept;
        }
        return count;
    }

    /// <summary>How often a place of the first list has one of the second at a distance behind it.</summary>
    private static int CountPairs(ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second, int distance)
    {
        var count = 0;
        // A few comparisons more cost less than guessing in which list to go on.
        if (first.Length * second.Length <= ManyPairs)
        {
            foreach (var place in first)
                foreach (var other in second) count += other - place == distance ? 1 : 0;
            return count;
        }
        var at = 0;
        foreach (var place in first)
        {
            while (at < second.Length && second[at] - place < distance) at++;
            if (at < second.Length && second[at] - place == distance) count++;
        }
        return count;
    }

    // The walk of Lucene's SloppyPhraseScorer over two lists: the one behind goes on until it passes the other, and the shortest stretch before is the match.
    private float CountNear(ReadOnlySpan<int> places)
    {
        var firstCount = _positions[0].Read(places[0], _offsets[0], ref _first);
        var secondCount = _positions[1].Read(places[1], _offsets[1], ref _second);
        var (behind, behindCount, behindAt) = (_first, firstCount, 0);
        var (ahead, aheadCount, aheadAt) = (_second, secondCount, 0);
        if (ahead[0] < behind[0]) (behind, behindCount, behindAt, ahead, aheadCount, aheadAt) = (ahead, aheadCount, aheadAt, behind, behindCount, behindAt);
        var (end, next) = (ahead[0], ahead[0]);
        var length = end - behind[0];
        var frequency = 0f;
        while (++behindAt < behindCount)
        {
            var position = behind[behindAt];
            end = Math.Max(end, position);
            if (position > next)
            {
                if (length <= _slop) frequency += 1f / (length + 1);
                (behind, behindCount, behindAt, ahead, aheadCount, aheadAt) = (ahead, aheadCount, aheadAt, behind, behindCount, behindAt);
                next = position;
                length = end - behind[behindAt];
            }
            else length = Math.Min(length, end - position);
        }
        return length <= _slop ? frequency + 1f / (length + 1) : frequency;
    }
}
