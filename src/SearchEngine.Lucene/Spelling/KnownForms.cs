using Lucene.Net.Index;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Spelling;

/// <summary>Names under another spelling than the articles': "Zelenskyy" where they print "Zelensky".</summary>
internal static class KnownForms
{
    private const int LongestName = 4;
    private static readonly string[] Dimensions = [Dimension.Person, Dimension.Organisation, Dimension.Country];

    /// <summary>The longest run of words from a place that is a known name, and how articles print it; null when it is none.</summary>
    /// <param name="view">The index.</param>
    /// <param name="words">The query.</param>
    /// <param name="first">Where the run begins.</param>
    /// <param name="isUnknown">At least one word of the run must be so.</param>
    public static Replacement? At(IndexView view, IReadOnlyList<QueryWord> words, int first, Func<int, bool> isUnknown)
    {
        for (var count = Math.Min(LongestName, words.Count - first); count > 0; count--)
        {
            var run = Enumerable.Range(first, count);
            if (!run.All(place => !words[place].IsFixed && words[place].Group == words[first].Group) || !run.Any(isUnknown)) continue;
            var name = string.Join(' ', run.Select(place => words[place].Text));
            if (FormOf(view, name, count) is { } form) return new Replacement(first, count, form);
        }
        return null;
    }

    private static string? FormOf(IndexView view, string name, int words) => Dimensions
        .SelectMany(dimension => view.Known.Find(dimension, name).SelectMany(value => view.Known.NamesOf(dimension, value)))
        .Select(Stemming.Exacts)
        .Where(form => form.Count > 0 && form.TrueForAll(word => view.Postings.DocFreq(new Term(IndexFields.Exact, word)) > 0))
        // A surname for a surname, a full name for a full name; the main name comes first.
        .OrderBy(form => Math.Abs(form.Count - words))
        .Select(static form => string.Join(' ', form))
        .FirstOrDefault(form => form != name);
}
