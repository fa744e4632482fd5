namespace SearchEngine.Lucene.Evaluation;

/// <summary>Finds the window of an article's words that is worth most: the sum of the rarities of the query's words in it, each once. For one thread; reused for the next article.</summary>
/// <param name="rarities">Of each word of the query.</param>
/// <param name="length">Words in a window.</param>
internal sealed class WordWindow(float[] rarities, int length)
{
    /// <summary>An article in which a word stands oftener shows in these places what it has.</summary>
    public const int MostPlaces = 200;

    private readonly List<(int Position, int Word)> _places = [];
    private readonly int[] _inside = new int[rarities.Length];

    public void Clear() => _places.Clear();

    public void Add(int position, int word) => _places.Add((position, word));

    /// <summary>The worth of the best window of what was added.</summary>
    public float Best()
    {
        _places.Sort(static (left, right) => left.Position != right.Position ? left.Position.CompareTo(right.Position) : left.Word.CompareTo(right.Word));
        Array.Clear(_inside);
        float inside = 0, best = 0;
        var first = 0;
        foreach (var (position, word) in _places)
        {
            if (_inside[word]++ == 0) inside += rarities[word];
            for (; position - _places[first].Position >= length; first++)
                if (--_inside[_places[first].Word] == 0) inside -= rarities[_places[first].Word];
            best = Math.Max(best, inside);
        }
        return best;
    }
}
