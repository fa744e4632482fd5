namespace SearchEngine.Lucene.Querying;

/// <summary>Tells texts that are the same up to a few words, as agencies' reports are that many papers print.</summary>
/// <remarks>Runs of words in common: Broder, "On the resemblance and containment of documents", Compression and Complexity of Sequences 1997. For one thread.</remarks>
internal sealed class TextCopies
{
    private const int Run = 5;
    private const double Same = 0.8;
    private const int MostText = 10_000;

    private readonly List<HashSet<int>> _known = [];

    /// <summary>Takes a text to compare others with, unless one like it was taken before.</summary>
    /// <returns>False when it is a copy. Texts of a few words are never one.</returns>
    public bool TryAdd(string text)
    {
        var runs = RunsOf(text.AsSpan(0, Math.Min(text.Length, MostText)));
        foreach (var other in _known)
        {
            var (few, many) = runs.Count <= other.Count ? (runs, other) : (other, runs);
            if (few.Count > 0 && few.Count(many.Contains) >= Same * few.Count) return false;
        }
        _known.Add(runs);
        return true;
    }

    private static HashSet<int> RunsOf(ReadOnlySpan<char> text)
    {
        var runs = new HashSet<int>();
        var last = new int[Run];
        var words = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var word = 0;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++) word = (word * 31) + char.ToLowerInvariant(text[at]);
            last[words++ % Run] = word;
            if (words < Run) continue;
            var run = 0;
            for (var i = 0; i < Run; i++) run = unchecked((run * 1_000_003) + last[(words + i) % Run]);
            runs.Add(run);
        }
        return runs;
    }
}
