using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Naming;

/// <summary>A name as typed, in words: case, diacritics and punctuation do not count; a star at the end stands for the rest of the last word.</summary>
internal sealed class TypedName
{
    public TypedName(string typed)
    {
        var text = typed.Trim();
        IsPrefix = text.EndsWith('*');
        Words = WordsOf(TextFolding.Fold(text));
    }

    public List<string> Words { get; }

    public bool IsPrefix { get; }

    /// <summary>The runs of letters and digits of a folded name.</summary>
    public static List<string> WordsOf(string folded)
    {
        var words = new List<string>(4);
        for (var at = 0; at < folded.Length; at++)
        {
            var start = at;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at])) at++;
            if (at > start) words.Add(folded[start..at]);
        }
        return words;
    }

    /// <summary>How it agrees with a folded name.</summary>
    public NameKind Compare(string folded)
    {
        var name = WordsOf(folded);
        if (name.Count < Words.Count) return NameKind.None;
        if (!IsPrefix && IsAt(name, name.Count - Words.Count)) return name.Count == Words.Count ? NameKind.Whole : NameKind.End;
        for (var i = 0; i < Words.Count; i++)
            if (!name.Exists(word => Agrees(i, word))) return NameKind.None;
        return NameKind.Part;
    }

    private bool IsAt(List<string> name, int start)
    {
        for (var i = 0; i < Words.Count; i++)
            if (!Agrees(i, name[start + i])) return false;
        return true;
    }

    private bool Agrees(int i, string word) =>
        IsPrefix && i == Words.Count - 1 ? word.StartsWith(Words[i], StringComparison.Ordinal) : word == Words[i];
}
