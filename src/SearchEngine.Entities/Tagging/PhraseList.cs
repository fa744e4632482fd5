namespace SearchEngine.Entities.Tagging;

/// <summary>Names of several words by rolling hash. Bits 0 to 3: a whole name of a person, an organisation, a place, another thing; bit 7: a longer name begins so.</summary>
internal sealed class PhraseList
{
    public const byte Begins = 1 << 7;
    public const int Kinds = 4;
    private const int LongestPhrase = 7;

    private readonly uint[] _keys;
    private readonly byte[] _bits;
    private readonly int _mask;

    public PhraseList(ReadOnlySpan<uint> keys, ReadOnlySpan<byte> bits)
    {
        var capacity = 16;
        while (capacity < keys.Length * 3 / 2) capacity *= 2;
        _mask = capacity - 1;
        _keys = new uint[capacity];
        _bits = new byte[capacity];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)(keys[i] & _mask);
            while (_keys[slot] != 0 && _keys[slot] != keys[i]) slot = (slot + 1) & _mask;
            _keys[slot] = keys[i];
            _bits[slot] |= bits[i];
        }
    }

    /// <summary>Marks the longest listed name of each kind that begins at each word of a sentence.</summary>
    public void Mark(Span<Word> sentence)
    {
        Span<int> until = stackalloc int[Kinds];
        Span<int> longest = stackalloc int[Kinds];
        until.Clear();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!sentence[i].IsCapitalised && sentence[i].Line != LineCase.Lower) continue;
            var key = 0u;
            longest.Clear();
            for (var n = 0; n < LongestPhrase && i + n < sentence.Length; n++)
            {
                key = Hashing.Append(key, sentence[i + n].Folded);
                var bits = Find(key);
                for (var kind = 0; kind < Kinds; kind++)
                    if ((bits & (1 << kind)) != 0) longest[kind] = n + 1;
                if ((bits & Begins) == 0) break;
            }
            for (var kind = 0; kind < Kinds; kind++)
            {
                if (longest[kind] == 0 || until[kind] > i) continue;
                until[kind] = i + longest[kind];
                sentence[i].Phrases |= (byte)(1 << (2 * kind));
                for (var n = 1; n < longest[kind]; n++) sentence[i + n].Phrases |= (byte)(2 << (2 * kind));
            }
        }
    }

    private byte Find(uint key)
    {
        for (var slot = (int)(key & _mask); _keys[slot] != 0; slot = (slot + 1) & _mask)
            if (_keys[slot] == key) return _bits[slot];
        return 0;
    }
}
