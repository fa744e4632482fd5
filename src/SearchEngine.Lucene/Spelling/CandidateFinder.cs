using SearchEngine.Lucene.Querying;

namespace SearchEngine.Lucene.Spelling;

/// <summary>Finds what a misspelt word may stand for, likeliest first: slips that are easily made, words that are often printed.</summary>
internal static class CandidateFinder
{
    private const int Most = 8;

    // Candidates this far behind the best are never taken, whatever stands around them.
    private const double Hopeless = 9;

    /// <summary>How many edits a word may be away: short words have a neighbour everywhere.</summary>
    public static int EditsFor(string word) => word.Length < 5 ? 1 : 2;

    public static List<Candidate> Find(Vocabulary vocabulary, string word, int edits)
    {
        var best = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var scored = new List<(string Text, double Score)>();
        foreach (var near in vocabulary.Near(word, edits))
            if (near.Edits > 0) scored.Add((near.Text, ScoreOf(vocabulary, word, near)));
        scored.Sort(static (left, right) => right.Score != left.Score ? right.Score.CompareTo(left.Score) : string.CompareOrdinal(left.Text, right.Text));
        foreach (var (text, score) in scored)
        {
            if (best.Count == Most || score < scored[0].Score - Hopeless) break;
            // Forms of one stem find the same articles; the likeliest stands for all.
            var stem = Stemming.Stems(text) is [var single] ? single : text;
            best.TryAdd(stem, new Candidate(text, stem, score));
        }
        return [.. best.Values.OrderByDescending(static candidate => candidate.Score)];
    }

    private static double ScoreOf(Vocabulary vocabulary, string word, Neighbour near)
    {
        var score = vocabulary.WorthOf(near.Frequency) - TypoModel.Cost(word, near.Text);
        if (near.Text.Length < 3 || FunctionWords.Contains(near.Text)) score -= Weights.CommonWord;
        if (near.Edits > 1) score -= Weights.SecondEdit * Math.Max(0, Weights.LongWord - word.Length);
        return score;
    }
}
