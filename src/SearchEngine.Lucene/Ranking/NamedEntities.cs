using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;
using SearchEngine.Search.Query;

namespace SearchEngine.Lucene.Ranking;

/// <summary>Finds the countries, people and organisations that words of a query name.</summary>
internal static class NamedEntities
{
    private const int LongestName = 4;

    /// <summary>"eu", "us" and "who" are words before they are names, unless they are written as names.</summary>
    private const int ShortestName = 4;

    private static readonly string[] Dimensions = [Dimension.Country, Dimension.Person, Dimension.Organisation];

    /// <summary>Names in a row of words, longest first, none overlapping another; only entities that some article is about.</summary>
    public static List<NamedEntity> In(IndexView view, IReadOnlyList<Word> words)
    {
        var found = new List<NamedEntity>();
        if (ReferenceEquals(view.Known, NoKnownNames.Instance)) return found;
        for (var first = 0; first < words.Count;)
        {
            var length = Math.Min(LongestName, words.Count - first);
            NamedEntity? named = null;
            for (; length > 0 && named is null; length--) named = Named(view, words, first, length);
            if (named is not null) found.Add(named);
            first += Math.Max(1, named?.Count ?? 1);
        }
        return found;
    }

    private static NamedEntity? Named(IndexView view, IReadOnlyList<Word> words, int first, int count)
    {
        var name = string.Join(' ', words.Skip(first).Take(count).Select(static word => word.Text));
        if (count == 1 && (Stemming.IsStopWord(name) || (name.Length < ShortestName && name.Any(char.IsLower)))) return null;
        foreach (var dimension in Dimensions)
            foreach (var value in view.Known.Find(dimension, name))
                if (view[dimension].OrdinalOf(value) >= 0) return new NamedEntity(dimension, value, name, first, count);
        return null;
    }
}

/// <summary>An entity that words of a query name.</summary>
/// <param name="Dimension">Its dimension.</param>
/// <param name="Value">Its facet value.</param>
/// <param name="Typed">The words.</param>
/// <param name="First">Place of the first.</param>
/// <param name="Count">How many there are.</param>
internal sealed record NamedEntity(string Dimension, string Value, string Typed, int First, int Count);
