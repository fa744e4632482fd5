namespace SearchEngine.Lucene.Suggesting;

/// <summary>Gathers names and puts their words in order.</summary>
/// <param name="mostWords">Words of a name, counted from its beginning, that it is found by.</param>
internal sealed class PrefixIndexBuilder(int mostWords)
{
    private readonly List<char> _text = [];
    private readonly List<int> _begins = [];
    private readonly List<int> _items = [];
    private readonly List<int> _entries = [];
    private readonly List<ushort> _weights = [];

    /// <summary>Names so far: the number of the next one.</summary>
    public int Count => _begins.Count;

    /// <summary>Adds a name.</summary>
    /// <param name="plain">As <see cref="NameText.Plain"/> makes it; nothing is added when it is empty.</param>
    /// <param name="item">What it stands for.</param>
    /// <param name="weight">How heavy it is found by its first word.</param>
    /// <param name="laterWeight">How heavy it is found by a later word.</param>
    public void Add(string plain, int item, ushort weight, ushort laterWeight)
    {
        if (plain.Length == 0) return;
        var begin = _text.Count;
        _begins.Add(begin);
        _items.Add(item);
        for (int at = 0, word = 0; at >= 0 && word < mostWords; word++)
        {
            _entries.Add(begin + at);
            _weights.Add(word == 0 ? weight : laterWeight);
            at = plain.IndexOf(' ', at) is var space and >= 0 ? space + 1 : -1;
        }
        _text.AddRange(plain);
        _text.Add('\0');
    }

    public PrefixIndex Build()
    {
        var (text, places) = (_text.ToArray(), _entries.ToArray());
        // Places go up as they are added, so they find their weights again after sorting.
        var unsorted = (int[])places.Clone();
        SuffixSort.Sort(text, places);
        var weights = new ushort[places.Length];
        for (var i = 0; i < places.Length; i++) weights[i] = _weights[Array.BinarySearch(unsorted, places[i])];
        return new PrefixIndex(text, [.. _begins], [.. _items], places, weights);
    }
}
