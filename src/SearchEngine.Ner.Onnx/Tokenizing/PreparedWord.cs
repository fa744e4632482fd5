using System.Runtime.InteropServices;

namespace SearchEngine.Ner.Onnx.Tokenizing;

/// <summary>A word in the form that the vocabulary knows, with the place in the text that each of its characters comes from.</summary>
internal sealed class PreparedWord
{
    private readonly List<char> _characters = [];
    private readonly List<(int Start, int End)> _places = [];

    public int Length => _characters.Count;

    public ReadOnlySpan<char> Characters => CollectionsMarshal.AsSpan(_characters);

    public void Clear()
    {
        _characters.Clear();
        _places.Clear();
    }

    public void Add(char character, int start, int length)
    {
        _characters.Add(character);
        _places.Add((start, start + length));
    }

    /// <summary>A mark that has no character of its own belongs to the one before.</summary>
    public void Extend(int start, int length)
    {
        if (_places.Count > 0) _places[^1] = (_places[^1].Start, start + length);
    }

    /// <summary>What some of the characters stand for in the text.</summary>
    public (int Start, int Length) PlaceOf(Range range)
    {
        var (offset, count) = range.GetOffsetAndLength(Length);
        var start = _places[offset].Start;
        return (start, _places[offset + count - 1].End - start);
    }
}
