namespace SearchEngine.Lucene.Evaluation;

/// <summary>Finds the window of an article's words that is worth most: the sum of the rarities of the query's words in it, each once, less for words of others between them. For one thread; reused for the next article.</summary>
/// <param name="rarities">Of each word of the query.</param>
/// <param name="length">Words in a window.</param>
/// <param name="spread">What a window loses, as a share, when nearly all of it are other words.</param>
internal sealed class WordWindow(float[] rarities, int length, float spread)
{
    /// <summary>An article in which a word stands oftener shows in these places what it has.</summary>
    public const int MostPlaces = 200;

    private const int WordBits = 16;

    private readonly int[] _inside = new int[rarities.Length];
    private long[] _places = new long[32];
    private int _count;
    private int _words;

    public void Clear() => _count = _words = 0;

    /// <summary>Adds the first places of a word. Each word once.</summary>
    public void Add(int word, ReadOnlySpan<int> positions)
    {
        positions = positions[..Math.Min(positions.Length, MostPlaces)];
        if (_count + positions.Length > _places.Length) Array.Resize(ref _places, 2 * (_count + positions.Length));
        foreach (var position in positions) _places[_count++] = ((long)position << WordBits) | (uint)word;
        _words++;
    }

    /// <summary>The worth of the best window of what was added.</summary>
    public float Best()
    {
        var places = _places.AsSpan(0, _count);
        places.Sort();
        Array.Clear(_inside);
        var (inside, best) = (0f, 0f);
        var (first, words) = (0, 0);
        foreach (var place in places)
        {
            var word = WordOf(place);
            if (_inside[word]++ == 0)
            {
                inside += rarities[word];
                words++;
            }
            for (; (place >> WordBits) - (places[first] >> WordBits) >= length; first++)
            {
                if (--_inside[WordOf(places[first])] > 0) continue;
                inside -= rarities[WordOf(places[first])];
                words--;
            }
            // The first word comes again: the shorter window has the same words.
            while (_inside[WordOf(places[first])] > 1) _inside[WordOf(places[first++])]--;
            var others = (int)((place >> WordBits) - (places[first] >> WordBits)) + 1 - words;
            best = Math.Max(best, inside * (1 - spread * others / length));
            // No other window has more.
            if (words == _words && others == 0) break;
        }
        return best;
    }

    private static int WordOf(long place) => (int)(place & ((1 << WordBits) - 1));
}
