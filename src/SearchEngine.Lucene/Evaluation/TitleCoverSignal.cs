namespace SearchEngine.Lucene.Evaluation;

/// <summary>How much of a title a query's words make up, out of decoded postings: few titles have a word, so few windows can gain anything.</summary>
/// <param name="lists">Titles with each word.</param>
/// <param name="scratch">For cursors.</param>
/// <param name="rarities">Of each word.</param>
/// <param name="lengths">Words of each title.</param>
/// <param name="boost">What the score is multiplied with.</param>
internal sealed class TitleCoverSignal(TermLists lists, Scratch scratch, float[] rarities, byte[] lengths, float boost) : DocScores
{
    private readonly PostingCursor[] _cursors = scratch.Cursors(lists.Postings);

    public override float Highest { get; } = boost * lists.SumOfPresent(rarities);

    public override void AddTops(Span<float> tops)
    {
        for (var word = 0; word < lists.Postings.Length; word++)
        {
            var last = -1;
            foreach (var doc in lists.Postings[word].Docs)
            {
                var window = doc >> Postings.WindowShift;
                if (window == last) continue;
                tops[window] += boost * rarities[word];
                last = window;
            }
        }
    }

    public override bool AddDocs(ulong[] bits)
    {
        foreach (var list in lists.Postings) list.Set.AddTo(bits);
        return true;
    }

    public override float ScoreOf(int doc)
    {
        var (rarity, found) = (0f, 0);
        for (var word = 0; word < _cursors.Length; word++)
        {
            if (_cursors[word].Find(doc) < 0) continue;
            rarity += rarities[word];
            found++;
        }
        return found == 0 ? 0 : boost * (rarity * Math.Min(1, found / (float)Math.Max((byte)1, lengths[doc])));
    }
}
