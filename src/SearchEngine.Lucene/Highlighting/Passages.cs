namespace SearchEngine.Lucene.Highlighting;

/// <summary>Chooses the passage of a text that shows best why it was found.</summary>
internal static class Passages
{
    private const int MostSentences = 3;

    // What has no end is a caption or a heading; in so few words it seldom says anything.
    private const int FewestWordsOfFragment = 8;
    private const double WorthOfFragment = 0.6;

    /// <summary>
    /// Whole sentences, up to three that follow each other and have room. The sum of the different things found, each by its weight, with a little for things that
    /// stand close together or are found again; of nearly equal passages the earlier one. A sentence that is too long is cut around what was found.
    /// </summary>
    public static (int Start, int End) Best(string text, List<Match> matches, int length)
    {
        if (text.AsSpan().Trim() is var trimmed && trimmed.Length <= length) return (text.Length - text.AsSpan().TrimStart().Length, text.AsSpan().TrimEnd().Length);
        var sentences = Sentences.Of(text);
        if (matches.Count == 0) return Run(text, sentences, 0, length);
        Discount(text, sentences, matches);
        var best = (Start: 0, End: 0);
        var bestScore = double.NegativeInfinity;
        var firstMatch = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            while (firstMatch < matches.Count && matches[firstMatch].Start < sentences[i].Start) firstMatch++;
            if (firstMatch == matches.Count) break;
            var isLong = sentences[i].End - sentences[i].Start > length;
            if (matches[firstMatch].Start >= sentences[i].End && !(i == 0 && !isLong)) continue;
            for (var match = firstMatch; match < matches.Count; match++)
            {
                var (start, end) = isLong ? Around(text, sentences[i], matches[match], length) : Run(text, sentences, i, length);
                var score = Score(matches, match, start, end) - (0.02 * Math.Log(1 + i));
                if (score > bestScore) (best, bestScore) = ((start, end), score);
                // A long sentence is looked at around each of its matches.
                if (!isLong || match + 1 == matches.Count || matches[match + 1].Start >= sentences[i].End) break;
            }
        }
        return bestScore > double.NegativeInfinity ? best : Run(text, sentences, 0, length);
    }

    /// <summary>What is found in a fragment is worth less.</summary>
    private static void Discount(string text, List<(int Start, int End)> sentences, List<Match> matches)
    {
        for (int i = 0, sentence = 0; i < matches.Count; i++)
        {
            while (sentence + 1 < sentences.Count && sentences[sentence + 1].Start <= matches[i].Start) sentence++;
            if (IsFragment(text, sentences[sentence])) matches[i] = matches[i] with { Weight = matches[i].Weight * WorthOfFragment };
        }
    }

    private static double Score(List<Match> matches, int first, int start, int end)
    {
        double different = 0, again = 0, near = 0;
        for (var i = first; i < matches.Count && matches[i].End <= end; i++)
        {
            if (matches[i].Start < start) continue;
            var seen = false;
            for (var j = first; j < i && !seen; j++) seen = matches[j].Key == matches[i].Key && matches[j].Start >= start;
            if (seen) again++;
            else different += matches[i].Weight;
            if (i > first && matches[i - 1].Key != matches[i].Key && matches[i].Position - matches[i - 1].Position <= 3) near++;
        }
        return different * (1 + (0.02 * Math.Min(again, 5)) + (0.05 * Math.Min(near, 4)));
    }

    /// <summary>A sentence with those that follow, as long as there is room; cut at a word when it alone has none.</summary>
    private static (int Start, int End) Run(string text, List<(int Start, int End)> sentences, int first, int length)
    {
        var start = sentences[first].Start;
        if (sentences[first].End - start > length) return (start, TextCuts.AtWord(text, start, start + length));
        var last = first;
        while (last + 1 < sentences.Count && last + 1 - first < MostSentences && sentences[last + 1].End - start <= length) last++;
        return (start, sentences[last].End);
    }

    private static (int Start, int End) Around(string text, (int Start, int End) sentence, Match match, int length)
    {
        var start = Math.Clamp(match.Start - (length / 3), sentence.Start, Math.Max(sentence.Start, sentence.End - length));
        start = start == sentence.Start ? start : Math.Min(match.Start, TextCuts.WordFrom(text, start, match.Start));
        var end = Math.Min(sentence.End, start + length);
        return (start, end == sentence.End ? end : Math.Max(TextCuts.AtWord(text, start, end), Math.Min(match.End, end)));
    }

    private static bool IsFragment(string text, (int Start, int End) sentence)
    {
        if (text[sentence.End - 1] is '.' or '!' or '?' or '\u2026' or '"' or '\u201D' or '\u3002' or ')') return false;
        var words = 1;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (char.IsWhiteSpace(text[i])) words++;
        return words <= FewestWordsOfFragment;
    }
}
