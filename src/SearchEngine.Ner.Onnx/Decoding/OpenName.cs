using SearchEngine.Entities.Tagging;
using SearchEngine.Ner.Onnx.Tokenizing;

namespace SearchEngine.Ner.Onnx.Decoding;

/// <summary>The name that is being read.</summary>
internal sealed class OpenName
{
    private int _start;
    private int _words;
    private float _probability;
    private string _entity = "";
    private NameType _type;

    // A mark behind the name that belongs to it when another of its words follows.
    private int _markEnd = -1;

    public bool IsOpen => _words > 0;

    /// <summary>No mark has been set aside.</summary>
    public bool IsWhole => _markEnd < 0;

    public int End { get; private set; }

    public bool MayTake(string entity) => IsOpen && entity == _entity;

    public void Begin(Piece word, string entity, NameType type) => (_start, _entity, _type) = (word.Start, entity, type);

    public void SetAside(Piece mark) => _markEnd = mark.End;

    public void Take(Piece word, float probability)
    {
        (End, _markEnd) = (word.End, -1);
        _words++;
        _probability += probability;
    }

    public void Close(ICollection<TaggedName> names)
    {
        if (IsOpen) names.Add(new TaggedName(_start, End - _start, _type, _probability / _words));
        (_words, _probability, _markEnd) = (0, 0, -1);
    }
}
