using System.Text;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>A document as the tagger reads it, with the right tag of each word. Space for one at a time is reused.</summary>
internal sealed class TrainingText(WordTable table)
{
    private readonly StringBuilder _text = new();
    private readonly WordReader _reader = new(table);
    private int[] _tags = new int[1024];

    public TagBuffer Buffer { get; } = new();

    public ReadOnlySpan<int> Tags => _tags.AsSpan(0, Buffer.Count);

    /// <summary>Takes a document; its words stay as they are split.</summary>
    public void Load(LabelledDocument document)
    {
        _text.Clear();
        Buffer.Clear();
        foreach (var sentence in document.Sentences)
        {
            var first = Buffer.Count;
            foreach (var word in sentence.Words)
            {
                Buffer.Add(_text.Length, word.Length);
                _text.Append(word).Append(' ');
            }
            Buffer.EndSentence();
            if (_tags.Length < Buffer.Count) Array.Resize(ref _tags, Buffer.Count * 2);
            _tags.AsSpan(first, Buffer.Count - first).Clear();
            foreach (var name in sentence.Names)
                for (var i = 0; i < name.Length; i++) _tags[first + name.Start + i] = NameTag.At(FirstOf(name.Type), i, name.Length);
        }
        _reader.Read(_text.ToString(), Buffer);
    }

    private static int FirstOf(string type) => type switch
    {
        "PER" => NameTag.Person,
        "ORG" => NameTag.Organisation,
        "LOC" => NameTag.Location,
        _ => NameTag.OtherFirst,
    };
}
