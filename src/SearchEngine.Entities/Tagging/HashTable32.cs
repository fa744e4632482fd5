namespace SearchEngine.Entities.Tagging;

/// <summary>Read-only map from 32-bit hashes to small values by open addressing; the keys are hashes already, so a collision is one in four thousand million per pair.</summary>
internal sealed class HashTable32
{
    private readonly uint[] _keys;
    private readonly ulong[] _values;
    private readonly int _mask;

    /// <summary>Takes what two arrays hold side by side. The key 0 cannot be looked up.</summary>
    public HashTable32(ReadOnlySpan<uint> keys, ReadOnlySpan<ulong> values)
    {
        var size = 16;
        while (size < keys.Length * 2) size *= 2;
        _mask = size - 1;
        _keys = new uint[size];
        _values = new ulong[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var at = (int)keys[i] & _mask;
            while (_keys[at] != 0 && _keys[at] != keys[i]) at = (at + 1) & _mask;
            _keys[at] = keys[i];
            _values[at] = values[i];
        }
    }

    /// <summary>The value of a key; 0 when there is none.</summary>
    public ulong this[uint key]
    {
        get
        {
            if (key == 0) return 0;
            for (var at = (int)key & _mask; _keys[at] != 0; at = (at + 1) & _mask)
                if (_keys[at] == key) return _values[at];
            return 0;
        }
    }
}
