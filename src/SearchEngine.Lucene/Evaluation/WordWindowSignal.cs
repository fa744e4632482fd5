namespace SearchEngine.Lucene.Evaluation;

/// <summary>The stretch of an article in which the most telling words of a query stand together, out of decoded positions.</summary>
/// <param name="lists">Postings and positions of each word.</param>
/// <param name="scratch">For cursors.</param>
/// <param name="rarities">Of each word.</param>
/// <param name="length">Words in a stretch.</param>
/// <param name="spread">What a stretch loses by other words in it, as a share.</param>
/// <param name="boost">What the score is multiplied with.</param>
internal sealed class WordWindowSignal(TermLists lists, Scratch scratch, float[] rarities, int length, float spread, float boost) : DocScores
{
    private readonly PostingCursor[] _cursors = scratch.Cursors(lists.Postings);
    private WordWindow? _window;
    private int[] _positions = [];

    public override float Highest { get; } = boost * lists.SumOfPresent(rarities);

    /// <summary>All the words that it has, side by side.</summary>
    public override float HighestOf(int doc)
    {
        var sum = 0f;
        for (var word = 0; word < _cursors.Length; word++)
            if (_cursors[word].Find(doc) >= 0) sum += rarities[word];
        return boost * sum;
    }

    public override void AddTops(Span<float> tops)
    {
        for (var word = 0; word < _cursors.Length; word++)
        {
            var most = boost * rarities[word];
            if (lists.Postings[word].Windows is { } windows)
            {
                for (var window = 0; window < tops.Length; window++)
                    if (windows.Starts[window] < windows.Starts[window + 1]) tops[window] += most;
                continue;
            }
            var last = -1;
            foreach (var doc in lists.Postings[word].Docs)
            {
                var window = doc >> Postings.WindowShift;
                if (window != last) tops[window] += most;
                last = window;
            }
        }
    }

    public override float ScoreOf(int doc)
    {
        // In most segments nothing gets so far.
        _window ??= new WordWindow(rarities, length, spread);
        _window.Clear();
        var (words, only) = (0, 0f);
        for (var word = 0; word < _cursors.Length; word++)
        {
            var posting = _cursors[word].Find(doc);
            if (posting < 0) continue;
            words++;
            only = rarities[word];
            var count = lists.Positions[word].Read(posting, 0, ref _positions);
            _window.Add(word, _positions.AsSpan(0, count));
        }
        if (words < 2) return boost * only;
        return boost * _window.Best();
    }
}
