namespace SearchEngine.Lucene.Suggesting;

/// <summary>Finds names by the beginning of any of their words, heaviest first. Immutable.</summary>
/// <remarks>
/// A suffix array over word starts: names whose text goes on like the typed one from some word on lie side by side, so a prefix is two
/// binary searches. The best weight of each block of entries lets the heaviest be found without reading them all:
/// O(log n + n / 64) at worst, for a prefix of everything. Six bytes for each word and two for each character.
/// </remarks>
internal sealed class PrefixIndex
{
    private const int BlockShift = 6;

    private readonly char[] _text;
    private readonly int[] _begins;
    private readonly int[] _items;
    private readonly int[] _entries;
    private readonly ushort[] _weights;
    private readonly ushort[] _peaks;
    private readonly int[] _words;
    private readonly byte[] _shared;

    /// <param name="text">Names in plain text, each closed by a null character.</param>
    /// <param name="begins">Where each name begins in the text.</param>
    /// <param name="items">What each name stands for.</param>
    /// <param name="entries">Places of words in the text, ordered by the text from there on.</param>
    /// <param name="weights">Weight of each entry.</param>
    public PrefixIndex(char[] text, int[] begins, int[] items, int[] entries, ushort[] weights)
    {
        (_text, _begins, _items, _entries, _weights) = (text, begins, items, entries, weights);
        _peaks = new ushort[(entries.Length >> BlockShift) + 1];
        for (var i = 0; i < entries.Length; i++) _peaks[i >> BlockShift] = Math.Max(_peaks[i >> BlockShift], weights[i]);
        var words = new List<int>();
        for (var i = 0; i < entries.Length; i++)
            if (i == 0 || !WordAt(i).SequenceEqual(WordAt(i - 1))) words.Add(i);
        _words = [.. words];
        _shared = new byte[_words.Length];
        for (var i = 1; i < _words.Length; i++) _shared[i] = (byte)Math.Min(byte.MaxValue, Word(i).CommonPrefixLength(Word(i - 1)));
    }

    /// <summary>Entries whose text starts so: from, to (exclusive).</summary>
    public (int From, int To) Find(ReadOnlySpan<char> prefix)
    {
        var from = LowerBound(prefix, 0, orStartsWith: false);
        return (from, LowerBound(prefix, from, orStartsWith: true));
    }

    /// <summary>Whether a name counts.</summary>
    /// <param name="name">Its plain text.</param>
    /// <param name="place">Where in it the word begins by which it was found.</param>
    public delegate bool NameFilter(ReadOnlySpan<char> name, int place);

    /// <summary>Puts the heaviest names of a range of entries into a list.</summary>
    /// <param name="from">First entry.</param>
    /// <param name="to">First entry after.</param>
    /// <param name="best">Receives them.</param>
    /// <param name="extra">Added to their weights.</param>
    /// <param name="accepts">Which names count; null for all.</param>
    public void Collect(int from, int to, BestNames best, int extra = 0, NameFilter? accepts = null)
    {
        for (var i = from; i < to;)
        {
            var blockEnd = Math.Min(to, ((i >> BlockShift) + 1) << BlockShift);
            if (_peaks[i >> BlockShift] + extra <= best.Threshold)
            {
                i = blockEnd;
                continue;
            }
            for (; i < blockEnd; i++)
            {
                if (_weights[i] + extra <= best.Threshold) continue;
                var name = NameOf(_entries[i]);
                if (accepts is not null && !accepts(TextOf(name), _entries[i] - _begins[name])) continue;
                best.Add(_items[name], name, _weights[i] + extra);
            }
        }
    }

    /// <summary>Entries of the words that are like a typed one, from its first letter on, with how many edits they are away: from, to (exclusive).</summary>
    /// <param name="typed">The typed word.</param>
    /// <param name="beginning">Whether a beginning of a word will do.</param>
    public List<(int From, int To, int Edits)> FindLike(TypedWord typed, bool beginning)
    {
        var (first, last) = Find(typed.Edits == 0 ? typed.Text : [typed.Text[0]]);
        // Without a slip they are side by side.
        if (typed.Edits == 0 && beginning) return [(first, last, 0)];
        var like = new List<(int From, int To, int Edits)>();
        var to = WordFrom(last);
        for (var word = WordFrom(first); word < to;)
        {
            var (toBeginning, toWhole) = typed.Compare(Word(word));
            var edits = beginning ? toBeginning : toWhole;
            if (edits <= typed.Edits) like.Add((_words[word], word + 1 < _words.Length ? _words[word + 1] : _entries.Length, edits));
            word++;
            // Words that go on from where the last one was given up need no look.
            if (typed.HopelessAfter > 0 && edits > typed.Edits)
                while (word < to && _shared[word] >= typed.HopelessAfter) word++;
        }
        return like;
    }

    /// <summary>Plain text of a name.</summary>
    private ReadOnlySpan<char> TextOf(int name)
    {
        var begin = _begins[name];
        return _text.AsSpan(begin, (name + 1 < _begins.Length ? _begins[name + 1] : _text.Length) - 1 - begin);
    }

    private ReadOnlySpan<char> Word(int word) => WordAt(_words[word]);

    private int WordFrom(int entry)
    {
        var found = Array.BinarySearch(_words, entry);
        return found >= 0 ? found : ~found;
    }

    private int NameOf(int place)
    {
        var found = Array.BinarySearch(_begins, place);
        return found >= 0 ? found : ~found - 1;
    }

    private ReadOnlySpan<char> WordAt(int entry)
    {
        var rest = _text.AsSpan(_entries[entry]);
        return rest[..rest.IndexOfAny(' ', '\0')];
    }

    private int LowerBound(ReadOnlySpan<char> prefix, int low, bool orStartsWith)
    {
        var high = _entries.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var rest = _text.AsSpan(_entries[middle]);
            var order = (rest.Length > prefix.Length ? rest[..prefix.Length] : rest).SequenceCompareTo(prefix);
            if (order < 0 || (orStartsWith && order == 0)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
