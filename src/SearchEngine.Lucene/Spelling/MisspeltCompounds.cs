using SearchEngine.Lucene.Querying;

namespace SearchEngine.Lucene.Spelling;

/// <summary>Two words run together, one of them misspelt: "humnarights".</summary>
internal static class MisspeltCompounds
{
    private const double Slip = 3.5;
    private const int ShortestWord = 9;

    /// <summary>The likeliest two words that were meant; null when there are none.</summary>
    /// <param name="view">The index.</param>
    /// <param name="vocabulary">Its words.</param>
    /// <param name="word">What was typed.</param>
    /// <param name="evenApart">Two words that stand side by side in no article will do, if no others are found; also with no slip.</param>
    public static Candidate? Split(IndexView view, Vocabulary vocabulary, string word, bool evenApart)
    {
        if (word.Length < ShortestWord) return null;
        var pairs = Pairs(view, vocabulary, word);
        return SideBySide(view, vocabulary, word, pairs) ?? (evenApart ? Apart(view, vocabulary, word, pairs) : null);
    }

    private static List<Pair> Pairs(IndexView view, Vocabulary vocabulary, string word)
    {
        var pairs = new List<Pair>();
        for (var at = Compounds.ShortestPart; at <= word.Length - Compounds.ShortestPart; at++)
        {
            var (first, second) = (word[..at], word[at..]);
            // A part of two or three letters and a slip would fit nearly everything.
            if (second.Length > Compounds.ShortestPart && Compounds.FrequencyOf(view, first) is var before and > 0)
                pairs.AddRange(CandidateFinder.Find(vocabulary, second, edits: 1).Select(near => new Pair(first, near.Text, vocabulary.WorthOf(before), near.Score)));
            if (first.Length > Compounds.ShortestPart && Compounds.FrequencyOf(view, second) is var after and > 0)
                pairs.AddRange(CandidateFinder.Find(vocabulary, first, edits: 1).Select(near => new Pair(near.Text, second, near.Score, vocabulary.WorthOf(after))));
        }
        return pairs;
    }

    private static Candidate? SideBySide(IndexView view, Vocabulary vocabulary, string word, List<Pair> pairs)
    {
        Candidate? best = null;
        foreach (var (first, second, _, _) in pairs.OrderByDescending(static pair => Math.Min(pair.FirstScore, pair.SecondScore)).Take(2 * Compounds.MostCuts))
        {
            if (Compounds.Together(view, first, second) is not (> 0 and var together)) continue;
            var score = vocabulary.WorthOf(together) - Compounds.SpaceLeftOut - Slip - TypoModel.Cost(word, first + second);
            if (best is null || score > best.Score) best = new Candidate($"{first} {second}", Compounds.StemOf(view, first, second), score);
        }
        return best;
    }

    /// <summary>As if each of the two had been drawn by itself, so that only frequent words can be it.</summary>
    private static Candidate? Apart(IndexView view, Vocabulary vocabulary, string word, List<Pair> pairs)
    {
        var best = pairs.Select(static pair => pair with { SecondScore = pair.SecondScore - Slip - Weights.NeverTogether }).Concat(Cuts(view, vocabulary, word))
            .Where(static pair => pair.First.Length > Compounds.ShortestPart && pair.Second.Length > Compounds.ShortestPart)
            .MaxBy(static pair => pair.FirstScore + pair.SecondScore);
        return best is null ? null : new Candidate($"{best.First} {best.Second}", Compounds.StemOf(view, best.First, best.Second), best.FirstScore + best.SecondScore - Compounds.SpaceLeftOut);
    }

    /// <summary>The word cut in two that articles have.</summary>
    private static IEnumerable<Pair> Cuts(IndexView view, Vocabulary vocabulary, string word)
    {
        for (var at = Compounds.ShortestPart + 1; at < word.Length - Compounds.ShortestPart; at++)
            if (Compounds.FrequencyOf(view, word[..at]) is var before and > 0 && Compounds.FrequencyOf(view, word[at..]) is var after and > 0)
                yield return new Pair(word[..at], word[at..], vocabulary.WorthOf(before), vocabulary.WorthOf(after));
    }

    /// <summary>Two words and how likely each is by itself.</summary>
    private sealed record Pair(string First, string Second, double FirstScore, double SecondScore);
}
