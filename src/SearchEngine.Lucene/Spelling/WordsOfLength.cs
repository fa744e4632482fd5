using System.Numerics;

namespace SearchEngine.Lucene.Spelling;

/// <summary>The words of one length: letters end to end, frequencies and letter masks beside them. Immutable.</summary>
internal sealed class WordsOfLength
{
    private readonly int _length;
    private readonly char[] _letters;
    private readonly int[] _frequencies;
    private readonly ulong[] _masks;

    private WordsOfLength(int length, char[] letters, int[] frequencies, ulong[] masks) =>
        (_length, _letters, _frequencies, _masks) = (length, letters, frequencies, masks);

    public int Count => _masks.Length;

    public void AddNear(string word, int edits, List<Neighbour> near)
    {
        var mask = MaskOf(word);
        for (var i = 0; i < _masks.Length; i++)
        {
            var other = _masks[i];
            if (BitOperations.PopCount(mask & ~other) > edits || BitOperations.PopCount(other & ~mask) > edits) continue;
            var letters = _letters.AsSpan(i * _length, _length);
            var distance = Edits.Between(word, letters, edits);
            if (distance <= edits) near.Add(new Neighbour(letters.ToString(), _frequencies[i], distance));
        }
    }

    /// <summary>Two bits a letter: it occurs; it occurs again. Letters beyond a–z share places, which lets more through and never less.</summary>
    internal static ulong MaskOf(ReadOnlySpan<char> word)
    {
        var mask = 0UL;
        foreach (var c in word)
        {
            var place = 2 * (c is >= 'a' and <= 'z' ? c - 'a' : c % 26);
            mask |= (mask >> place & 1) == 0 ? 1UL << place : 2UL << place;
        }
        return mask;
    }

    internal sealed class Builder(int length)
    {
        private readonly List<char> _letters = [];
        private readonly List<int> _frequencies = [];
        private readonly List<ulong> _masks = [];

        public void Add(ReadOnlySpan<char> word, int frequency)
        {
            _letters.AddRange(word);
            _frequencies.Add(frequency);
            _masks.Add(MaskOf(word));
        }

        public WordsOfLength Build() => new(length, [.. _letters], [.. _frequencies], [.. _masks]);
    }
}
