using Lucene.Net.Index;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Spelling;

/// <summary>Corrects words that no article has, by the index's own words, the names of the knowledge base and the other words of the query.</summary>
/// <remarks>A query of known words costs one look-up of a document frequency a word.</remarks>
internal static class SpellingCorrector
{
    private const int MostCorrected = 48;
    private const int ShortestDoubted = 4;
    private const int RareArticles = 2;
    private const int RareShare = 20_000;
    private const int FarMore = 50;

    /// <summary>What to replace, in the order of the query; empty when every word is known or nothing likelier is.</summary>
    /// <param name="view">The index.</param>
    /// <param name="words">The query.</param>
    /// <param name="anyMayMatch">No article has to have every word, so a wrong one costs little: what is less certain may be added.</param>
    public static IReadOnlyList<Replacement> Correct(IndexView view, IReadOnlyList<QueryWord> words, bool anyMayMatch)
    {
        var unknown = new SortedSet<int>();
        for (var i = 0; i < words.Count; i++)
            if (!words[i].IsFixed && !IsKnown(view, words[i])) unknown.Add(i);
        if (unknown.Count == 0) return [];
        // Many words are looked for one by one: a page of them pasted into the box must not take long.
        while (unknown.Count > MostCorrected) unknown.Remove(unknown.Max);
        var replacements = new List<Replacement>();
        var share = (double)unknown.Count / words.Count(static word => !word.IsFixed);
        foreach (var place in Enumerable.Range(0, words.Count))
        {
            if (replacements is [.., var last] && place < last.First + last.Count) continue;
            if (KnownForms.At(view, words, place, unknown.Contains) is not { } known) continue;
            replacements.Add(known);
            unknown.ExceptWith(Enumerable.Range(known.First, known.Count));
        }
        if (unknown.Count > 0)
        {
            QueryWord[] rest = [.. words];
            foreach (var name in replacements)
                for (var place = name.First; place < name.First + name.Count; place++) rest[place] = rest[place] with { IsFixed = true };
            replacements.AddRange(new SentenceCorrector(view, rest, unknown, share, anyMayMatch).Correct());
        }
        return [.. replacements.OrderBy(static replacement => replacement.First)];
    }

    /// <summary>Rare words with a neighbour that is far more frequent and goes better with the rest of the query: to be asked about, not to be changed.</summary>
    public static IReadOnlyList<Replacement> Doubt(IndexView view, IReadOnlyList<QueryWord> words)
    {
        var doubts = new List<Replacement>();
        Context? context = null;
        for (var place = 0; place < words.Count; place++)
        {
            var word = words[place];
            if (word.IsFixed || word.Text.Length < ShortestDoubted || !Vocabulary.AreLetters(word.Text)) continue;
            var frequency = view.Postings.DocFreq(new Term(IndexFields.Body, word.Stem));
            if (frequency == 0 || frequency > Math.Max(RareArticles, view.Reader.NumDocs / RareShare)) continue;
            context ??= new Context(view);
            var around = context.Around(words.Where((_, other) => other != place).Select(static other => other.Stem));
            var typed = context.Affinity(word.Stem, around);
            var likelier = CandidateFinder.Find(view.Vocabulary, word.Text, edits: 1)
                .Find(candidate => view.Postings.DocFreq(new Term(IndexFields.Body, candidate.Stem)) >= FarMore * (long)frequency
                    && (around.Count == 0 || context.Affinity(candidate.Stem, around) > typed));
            if (likelier is not null) doubts.Add(new Replacement(place, 1, likelier.Text));
        }
        return doubts;
    }

    private static bool IsKnown(IndexView view, QueryWord word) => FunctionWords.Contains(word.Text)
        || view.Postings.DocFreq(new Term(IndexFields.Body, word.Stem)) > 0
        || view.Postings.DocFreq(new Term(IndexFields.Exact, word.Text)) > 0;
}
