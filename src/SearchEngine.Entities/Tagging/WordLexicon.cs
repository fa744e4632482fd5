using System.Runtime.InteropServices;

namespace SearchEngine.Entities.Tagging;

/// <summary>What is known of a word by its folded form: the groups of words that are used alike, and the lists it stands on.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct WordEntry(ushort FineCluster, ushort MiddleCluster, byte CoarseCluster, byte Rarity, WordMarks Marks, int Vector);

/// <summary>Words by hash, in an open table. Hashes stand for words: one unknown word in some 20,000 is taken for a known one, which no tag can hang on.</summary>
internal sealed class WordLexicon
{
    private readonly uint[] _keys;
    private readonly WordEntry[] _entries;
    private readonly int _mask;

    public WordLexicon(ReadOnlySpan<uint> keys, ReadOnlySpan<WordEntry> entries)
    {
        var capacity = 16;
        while (capacity < keys.Length * 3 / 2) capacity *= 2;
        _mask = capacity - 1;
        _keys = new uint[capacity];
        _entries = new WordEntry[capacity];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)(keys[i] & _mask);
            while (_keys[slot] != 0 && _keys[slot] != keys[i]) slot = (slot + 1) & _mask;
            _keys[slot] = keys[i];
            _entries[slot] = entries[i];
        }
    }

    public WordEntry this[uint key]
    {
        get
        {
            for (var slot = (int)(key & _mask); _keys[slot] != 0; slot = (slot + 1) & _mask)
                if (_keys[slot] == key) return _entries[slot];
            return default;
        }
    }
}
