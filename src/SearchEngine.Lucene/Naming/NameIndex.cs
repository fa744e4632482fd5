using System.Runtime.CompilerServices;
using SearchEngine.Lucene.Facets;
using SearchEngine.Lucene.Highlighting;
using SearchEngine.Lucene.Schema;
using SearchEngine.Lucene.Spelling;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Naming;

/// <summary>The names of one segment's values of a dimension by their words: labels, and what the values are known as besides.</summary>
/// <remarks>
/// Made on the first look-up in a segment's life and again when the known names change, so a refresh costs its new segments alone. Thread-safe.
/// A look-up reads the names that have the rarest of its words, not all there are.
/// </remarks>
internal sealed class NameIndex
{
    private static readonly ConditionalWeakTable<SegmentDimension, NameIndex> Made = [];

    private readonly List<(int Ordinal, string Folded)> _names = [];
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Lazy<string[]> _sorted;
    private readonly object _edition;

    private NameIndex(string dimension, SegmentDimension segment, IKnownNames known)
    {
        _edition = known.Edition;
        _sorted = new Lazy<string[]>(() =>
        {
            string[] words = [.. _byWord.Keys];
            Array.Sort(words, StringComparer.Ordinal);
            return words;
        });
        for (var ordinal = 0; ordinal < segment.Values.Length; ordinal++)
        {
            var label = TextFolding.Fold(NameOf(dimension, segment.Labels[ordinal]));
            Add(ordinal, label);
            foreach (var other in known.NamesOf(dimension, segment.Values[ordinal]))
                if (TextFolding.Fold(other) is var folded && folded != label) Add(ordinal, folded);
        }
    }

    public static NameIndex Of(string dimension, SegmentDimension segment, IKnownNames known)
    {
        if (Made.TryGetValue(segment, out var made) && made._edition == known.Edition) return made;
        made = new NameIndex(dimension, segment, known);
        Made.AddOrUpdate(segment, made);
        return made;
    }

    /// <summary>A label without the office behind a leader's name.</summary>
    public static string NameOf(string dimension, string label) =>
        dimension == Dimension.Leader && label.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0 ? label[..comma] : label;

    /// <summary>The names that agree with a typed one: ordinals in the segment, some of them more than once.</summary>
    public IEnumerable<(int Ordinal, NameKind Kind)> Find(TypedName typed)
    {
        foreach (var id in Candidates(typed))
        {
            var (ordinal, folded) = _names[id];
            if (typed.Compare(folded) is var kind and not NameKind.None) yield return (ordinal, kind);
        }
    }

    /// <summary>Words of names that are one edit away from a typed one, with the number of names that have each. Reads all words; for names that are not found.</summary>
    public IEnumerable<(string Word, int Names)> Near(string typed)
    {
        foreach (var (word, names) in _byWord)
            if (Edits.Between(word, typed, 1) <= 1) yield return (word, names.Count);
    }

    private IEnumerable<int> Candidates(TypedName typed)
    {
        var whole = typed.IsPrefix ? typed.Words.Count - 1 : typed.Words.Count;
        List<int>? fewest = null;
        for (var i = 0; i < whole; i++)
        {
            if (!_byWord.TryGetValue(typed.Words[i], out var names)) return [];
            if (fewest is null || names.Count < fewest.Count) fewest = names;
        }
        return fewest ?? (typed.Words is [.., var last] ? Starting(last) : []);
    }

    private IEnumerable<int> Starting(string prefix)
    {
        var words = _sorted.Value;
        var at = Array.BinarySearch(words, prefix, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < words.Length && words[at].StartsWith(prefix, StringComparison.Ordinal); at++)
            foreach (var name in _byWord[words[at]]) yield return name;
    }

    private void Add(int ordinal, string folded)
    {
        foreach (var word in TypedName.WordsOf(folded))
        {
            if (!_byWord.TryGetValue(word, out var names)) _byWord[word] = names = [];
            if (names.Count == 0 || names[^1] != _names.Count) names.Add(_names.Count);
        }
        _names.Add((ordinal, folded));
    }
}
