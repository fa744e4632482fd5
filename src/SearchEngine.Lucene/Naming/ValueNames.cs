using Lucene.Net.Index;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Naming;

/// <summary>Finds the facet values of a view by what people call them.</summary>
/// <remarks>
/// In this order: the value itself; a label or known name as a whole (case, diacritics and punctuation do not count); of people the surname; any names
/// that have all the words. A single word that is someone's whole name does not hide those who have it for a surname.
/// </remarks>
internal sealed class ValueNames(IndexView view)
{
    /// <summary>Most values that one name stands for.</summary>
    public const int MostValues = 1_024;

    private const int MostWordsToCorrect = 6;

    /// <summary>Dimensions whose values are things that an article names.</summary>
    public static readonly string[] Mentionable = [Dimension.Country, Dimension.Person, Dimension.Organisation];

    /// <summary>What a typed name stands for in a dimension.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="typed">A value, its label, a known name, or words of them.</param>
    /// <param name="wholeOnly">Words of longer names do not count.</param>
    public NameMatch Resolve(string dimension, string typed, bool wholeOnly = false)
    {
        var values = view[dimension];
        var name = new TypedName(typed);
        var maySurname = HasSurnames(dimension) && name.Words.Count == 1 && !wholeOnly;
        if (values.OrdinalOf(typed) >= 0 && !maySurname) return new NameMatch([typed], true);
        var known = view.Known.Find(dimension, typed);
        var found = name.Words.Count == 0 ? [] : Find(dimension, name);
        foreach (var value in known.Append(typed).Append(typed.ToUpperInvariant()).Append(typed.ToLowerInvariant()))
            if (values.OrdinalOf(value) >= 0) found[value] = (NameKind.Whole, found.GetValueOrDefault(value).Count);
        var best = found.Count == 0 ? NameKind.None : found.Values.Min(static match => match.Kind);
        // Those whose surname it is stand beside the one who has no other name.
        var worst = best == NameKind.Whole && maySurname && known.Count == 0 ? NameKind.End : best;
        if (best > NameKind.Whole && known.Count > 0) return new NameMatch([], true, 0, known[0]);
        if (best == NameKind.None || (wholeOnly && best != NameKind.Whole)) return new NameMatch([], false);
        var ordered = found
            .Where(match => match.Value.Kind <= worst)
            .OrderByDescending(match => match.Value.Count > 0 ? match.Value.Count : ArticlesWith(dimension, match.Key))
            .ThenBy(static match => match.Key, StringComparer.Ordinal)
            .Select(static match => match.Key)
            .ToList();
        return new NameMatch([.. ordered.Take(MostValues)], ordered.TrueForAll(value => found[value].Kind == NameKind.Whole), Math.Max(0, ordered.Count - MostValues));
    }

    /// <summary>A typed name that stands for nothing with its words put right, a letter each, such that it stands for something; null when there is none.</summary>
    public string? Likelier(string dimension, string typed)
    {
        var words = new TypedName(typed).Words;
        // Short words are an edit from very many.
        if (words.Count is 0 or > MostWordsToCorrect || words.TrueForAll(static word => word.Length < 4)) return null;
        var likelier = string.Join(' ', words.Select(word => NearestWord(dimension, word)));
        return Resolve(dimension, likelier).Values.Count > 0 ? likelier : null;
    }

    private string NearestWord(string dimension, string typed)
    {
        if (typed.Length < 4) return typed;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var leaf = 0; leaf < view.Reader.Leaves.Count; leaf++)
            foreach (var (word, names) in NameIndex.Of(dimension, view[dimension].Segment(leaf), view.Known).Near(typed))
                counts[word] = counts.GetValueOrDefault(word) + names;
        if (counts.Count == 0 || counts.ContainsKey(typed)) return typed;
        // People seldom get the first letter wrong.
        return counts.MaxBy(entry => (entry.Key[0] == typed[0], entry.Value, entry.Key)).Key;
    }

    /// <summary>Ordinals in the view of the values that have all the words in one name, the last word perhaps unfinished.</summary>
    public IReadOnlySet<int> Starting(string dimension, string typed)
    {
        var values = view[dimension];
        var found = new HashSet<int>();
        var name = new TypedName(typed.TrimEnd('*') + "*");
        for (var leaf = 0; leaf < view.Reader.Leaves.Count && name.Words.Count > 0; leaf++)
        {
            var segment = values.Segment(leaf);
            foreach (var (ordinal, _) in NameIndex.Of(dimension, segment, view.Known).Find(name)) found.Add(segment.Globals[ordinal]);
        }
        // Most values are a name in small letters, or their label; those that are neither, as codes are, are found by their beginning.
        if (values.Starting(TextFolding.Fold(typed.Trim().TrimEnd('*'))) is { Count: > 0 } codes) found.UnionWith(codes);
        return found;
    }

    private Dictionary<string, (NameKind Kind, int Count)> Find(string dimension, TypedName typed)
    {
        var found = new Dictionary<string, (NameKind Kind, int Count)>(StringComparer.Ordinal);
        for (var leaf = 0; leaf < view.Reader.Leaves.Count; leaf++)
        {
            var segment = view[dimension].Segment(leaf);
            var counted = new HashSet<int>();
            foreach (var (ordinal, agreement) in NameIndex.Of(dimension, segment, view.Known).Find(typed))
            {
                var value = segment.Values[ordinal];
                var kind = agreement == NameKind.End && !HasSurnames(dimension) ? NameKind.Part : agreement;
                var (before, count) = found.TryGetValue(value, out var match) ? match : (NameKind.None, 0);
                found[value] = (kind < before ? kind : before, counted.Add(ordinal) ? count + segment.LabelFrequencies[ordinal] : count);
            }
        }
        return found;
    }

    private int ArticlesWith(string dimension, string value) =>
        view.Postings.DocFreq(new Term(IndexFields.FacetOf(dimension), IndexFields.FacetTerm(dimension, value)));

    private static bool HasSurnames(string dimension) => dimension is Dimension.Person or Dimension.Leader;
}
