using Lucene.Net.Index;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Spelling;

/// <summary>Forms that no article has of words that some have: "robtoics" where articles speak of robots only.</summary>
/// <remarks>A stem of the index, or a word that is one, and an English ending, one edit away from what was typed; the stemmer must take the ending off again.</remarks>
internal static class UnseenForms
{
    private const int ShortestStem = 4;
    private const int LongestEnding = 7;

    private static readonly string[] Endings =
        """
        s es ed ing er ers or ors ly y ies ied ion ions ation ations ition al ally ial ic ics ical ically ity ities ability ibility able ible ably ment ments ness ful less
        ive ively ize izes ized izing ization izations ise ised ising isation isations ism isms ist ists istic ous ously ance ence ances ences ancy ency ant ent ate ated ates ating ator ators
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The forms one edit away, in no order.</summary>
    public static IEnumerable<Candidate> Find(IndexView view, Vocabulary vocabulary, string word)
    {
        var forms = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        // (1) The slip is in the stem.
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length < ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            foreach (var near in vocabulary.StemsNear(word[..^ending.Length], edits: 1)) Add(near.Text, ending);
        }
        // (2) The slip is in the ending.
        for (var at = Math.Max(ShortestStem, word.Length - LongestEnding - 1); at < word.Length; at++)
        {
            var stem = word[..at];
            if (view.Postings.DocFreq(new Term(IndexFields.Body, stem)) == 0) continue;
            foreach (var ending in Endings)
                if (Edits.Between(word.AsSpan(at), ending, 1) <= 1) Add(stem, ending);
        }
        return forms.Values;

        void Add(string stem, string ending)
        {
            var form = stem + ending;
            // "astronomi" is the stem of astronomy, but nobody writes "astronomiical".
            if (stem.Length < ShortestStem || (stem[^1] is 'i' or 'y' && ending[0] is 'i' or 'y') || forms.ContainsKey(form)) return;
            if (Stemming.Stems(form) is [var made] && made == stem) forms.Add(form, new Candidate(form, stem, vocabulary.WorthOf(1) - Weights.UnseenForm - TypoModel.Cost(word, form)));
        }
    }
}
