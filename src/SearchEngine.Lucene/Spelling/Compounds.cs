using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Spelling;

/// <summary>Words run together ("worldbank") and words torn apart ("bit coin").</summary>
internal static class Compounds
{
    public const double SpaceLeftOut = 3.0;
    private const double SpaceAdded = 3.0;
    private const int Enough = 256;
    public const int ShortestPart = 3;

    // Only the likeliest cuts are looked up as phrases.
    public const int MostCuts = 3;

    /// <summary>The likeliest two words that stand side by side in articles and are this one without the space; null when none do.</summary>
    public static Candidate? Split(IndexView view, Vocabulary vocabulary, string word)
    {
        if (word.Length < 2 * ShortestPart) return null;
        var cuts = new List<(string First, string Second, int Frequency)>();
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            var (first, second) = (word[..at], word[at..]);
            var frequency = FrequencyOf(view, first);
            if (frequency > 0 && FrequencyOf(view, second) is var other and > 0) cuts.Add((first, second, Math.Min(frequency, other)));
        }
        Candidate? best = null;
        foreach (var (first, second, _) in cuts.OrderByDescending(static cut => cut.Frequency).Take(MostCuts))
        {
            if (Together(view, first, second) is not (> 0 and var together)) continue;
            var score = vocabulary.WorthOf(together) - SpaceLeftOut;
            if (best is null || score > best.Score) best = new Candidate($"{first} {second}", StemOf(view, first, second), score);
        }
        return best;
    }

    /// <summary>The two words as one that articles have; null when none has it.</summary>
    public static Candidate? Join(IndexView view, Vocabulary vocabulary, string first, string second)
    {
        var joined = first + second;
        return joined.Length <= Vocabulary.Longest && FrequencyOf(view, joined) is var frequency and > 0
            ? new Candidate(joined, Stemming.Stems(joined)[0], vocabulary.WorthOf(frequency) - SpaceAdded)
            : null;
    }

    /// <summary>In how many articles the words stand side by side; estimated once there are enough.</summary>
    public static int Together(IndexView view, string first, string second)
    {
        var weight = view.Searcher.CreateNormalizedWeight(new PhraseQuery().Of(first, second));
        var count = 0;
        foreach (var leaf in view.Reader.Leaves)
        {
            if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } articles) continue;
            while (articles.NextDoc() is var article and not DocIdSetIterator.NO_MORE_DOCS)
                if (++count == Enough) return (int)Math.Min(int.MaxValue, (double)count * view.Reader.MaxDoc / (leaf.DocBase + article + 1));
        }
        return count;
    }

    public static string StemOf(IndexView view, string first, string second) =>
        Stemming.Stems(FrequencyOf(view, first) < FrequencyOf(view, second) ? first : second)[0];

    public static int FrequencyOf(IndexView view, string word) => view.Postings.DocFreq(new Term(IndexFields.Exact, word));
}
