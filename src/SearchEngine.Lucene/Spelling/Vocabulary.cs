using Lucene.Net.Index;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Spelling;

/// <summary>The words of an index with the number of articles that have them, packed so that all near a misspelt one are found by a scan. Immutable.</summary>
/// <remarks>
/// Words lie by length, each with a mask of its letters. An edit changes the mask in at most one bit on either side, so one pass of population
/// counts over the words of a fitting length leaves a few in a hundred to be compared letter by letter. About 28 bytes a word; no dictionary of deletions.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>Longest word that is kept.</summary>
    public const int Longest = 24;

    private const int Shortest = 2;

    private readonly WordsOfLength?[] _byLength;

    private readonly WordShape _shape;
    private readonly double _logOccurrences;
    private readonly double _logUnseen;

    private Vocabulary(WordsOfLength?[] byLength, int articles, WordShape shape, long occurrences, long once)
    {
        _byLength = byLength;
        Articles = articles;
        _shape = shape;
        _logOccurrences = Math.Log(Math.Max(1, occurrences));
        // Good and Turing: as much is still unseen as was seen once.
        _logUnseen = Math.Log(Math.Max(1, once)) - _logOccurrences;
    }

    /// <summary>Articles of the view it was made from.</summary>
    public int Articles { get; }

    public int Count => _byLength.Sum(static words => words?.Count ?? 0);

    /// <summary>Reads all words of a view once: O(words).</summary>
    public static Vocabulary Of(IndexReader reader)
    {
        var byLength = new WordsOfLength.Builder?[Longest + 1];
        // What one article in many thousands has is oftener a misspelling than a word.
        var fewest = reader.MaxDoc < 50_000 ? 1 : 2;
        var shape = new WordShape.Builder();
        var (occurrences, once) = (0L, 0L);
        if (MultiFields.GetTerms(reader, IndexFields.Exact) is { } terms)
        {
            var words = terms.GetEnumerator();
            Span<char> letters = stackalloc char[Longest + 1];
            while (words.MoveNext())
            {
                var bytes = words.Term.Bytes.AsSpan(words.Term.Offset, words.Term.Length);
                if (bytes.Length > 3 * Longest) continue;
                if (!System.Text.Encoding.UTF8.TryGetChars(bytes, letters, out var length) || length is < Shortest or > Longest) continue;
                var word = letters[..length];
                if (!AreLetters(word)) continue;
                var frequency = words.DocFreq;
                occurrences += frequency;
                if (frequency == 1) once++;
                if (frequency < fewest) continue;
                shape.Add(word);
                (byLength[length] ??= new WordsOfLength.Builder(length)).Add(word, frequency);
            }
        }
        return new Vocabulary([.. byLength.Select(static words => words?.Build())], reader.NumDocs, shape.Build(), occurrences, once);
    }

    /// <summary>The words within so many edits of a misspelt one, in no order.</summary>
    public List<Neighbour> Near(string word, int edits)
    {
        var near = new List<Neighbour>();
        for (var length = Math.Max(Shortest, word.Length - edits); length <= Math.Min(Longest, word.Length + edits); length++)
            _byLength[length]?.AddNear(word, edits, near);
        return near;
    }

    /// <summary>How likely a word is to be meant that so many articles have, in nats.</summary>
    public double WorthOf(int frequency) => Weights.Frequency * (Math.Log(frequency) - _logOccurrences);

    /// <summary>Logarithm of the chance that a word of a text is this one, which no article has yet.</summary>
    public double LogChanceOfNew(string word) => _logUnseen + _shape.LogProbability(word);

    public static bool AreLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsLetter(c)) return false;
        return true;
    }
}
