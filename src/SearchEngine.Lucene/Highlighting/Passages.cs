using SearchEngine.Articles;

namespace SearchEngine.Lucene.Highlighting;

/// <summary>Cuts a text into passages at sentence ends.</summary>
internal static class Passages
{
    /// <summary>The run of whole sentences, at most <paramref name="length"/> long, with the most different matches; of equals the first.</summary>
    public static (int Start, int End) Best(string text, List<(TextSpan Span, string Key)> matches, int length)
    {
        var best = (Start: 0, End: CutAtWord(text, 0, length));
        if (matches.Count == 0) return best;
        var bestScore = -1d;
        var starts = SentenceStarts(text);
        var firstMatch = 0;
        foreach (var start in starts)
        {
            while (firstMatch < matches.Count && matches[firstMatch].Span.Start < start) firstMatch++;
            if (firstMatch == matches.Count) break;
            var from = start;
            // The match lies beyond a long sentence's first part: begin a few words before it.
            if (matches[firstMatch].Span.End > start + length) from = WordStartBefore(text, Math.Max(start, matches[firstMatch].Span.Start - length / 4));
            var end = CutAtWord(text, from, length);
            var different = new HashSet<string>(StringComparer.Ordinal);
            var all = 0;
            for (var i = firstMatch; i < matches.Count && matches[i].Span.End <= end; i++, all++) different.Add(matches[i].Key);
            var score = different.Count + 0.1 * Math.Min(all, 5);
            if (score <= bestScore) continue;
            bestScore = score;
            best = (from, end);
        }
        return best;
    }

    private static List<int> SentenceStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 1; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]) && char.IsWhiteSpace(text[i - 1]) && EndsSentence(text, i - 1)) starts.Add(i);
        return starts;
    }

    private static bool EndsSentence(string text, int space)
    {
        if (text[space] == '\n') return true;
        var i = space - 1;
        while (i > 0 && text[i] is '"' or '\u201D' or '\u2019' or '\'' or ')') i--;
        // "Mr. Smith", "U.S. officials": a full stop after a short capitalised word ends nothing.
        if (i < 1 || text[i] is not ('.' or '!' or '?' or '…')) return false;
        if (text[i] != '.') return true;
        var wordStart = i;
        while (wordStart > 0 && char.IsLetter(text[wordStart - 1])) wordStart--;
        return i - wordStart > 3 || (i > wordStart && !char.IsUpper(text[wordStart])) || i == wordStart;
    }

    private static int CutAtWord(string text, int start, int length)
    {
        if (start + length >= text.Length) return text.TrimEnd().Length;
        var end = start + length;
        while (end > start && !char.IsWhiteSpace(text[end])) end--;
        return end > start ? end : start + length - (char.IsHighSurrogate(text[start + length - 1]) ? 1 : 0);
    }

    private static int WordStartBefore(string text, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(text[at - 1])) at--;
        return at;
    }
}
