using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Spelling;

/// <summary>The words of an index with the number of articles that have them, packed so that all near a misspelt one are found by a scan. Immutable.</summary>
/// <remarks>
/// Words lie by length, each with a mask of its letters. An edit changes the mask in at most one bit on either side, so one pass of population
/// counts over the words of a fitting length leaves a few in a hundred to be compared letter by letter. About 28 bytes a word; no dictionary of deletions.
/// Stems that are no words lie beside them in the same way.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>Longest word that is kept.</summary>
    public const int Longest = 24;

    private const int Shortest = 2;

    private readonly WordsOfLength?[] _byLength;
    private readonly WordsOfLength?[] _stems;
    private readonly WordShape _shape;
    private readonly double _logOccurrences;
    private readonly double _logUnseen;

    private Vocabulary(WordsOfLength?[] byLength, WordsOfLength?[] stems, int articles, WordShape shape, long occurrences, long once)
    {
        (_byLength, _stems) = (byLength, stems);
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
                if (!IsWord(words.Term, letters, out var length)) continue;
                var word = letters[..length];
                var frequency = words.DocFreq;
                occurrences += frequency;
                if (frequency == 1) once++;
                if (frequency < fewest) continue;
                shape.Add(word);
                (byLength[length] ??= new WordsOfLength.Builder(length)).Add(word, frequency);
            }
        }
        return new Vocabulary(Built(byLength), StemsOf(reader, fewest), reader.NumDocs, shape.Build(), occurrences, once);
    }

    /// <summary>The stems that are not words themselves: both lists of terms are in the same order.</summary>
    private static WordsOfLength?[] StemsOf(IndexReader reader, int fewest)
    {
        var byLength = new WordsOfLength.Builder?[Longest + 1];
        if (MultiFields.GetTerms(reader, IndexFields.Body) is not { } all || MultiFields.GetTerms(reader, IndexFields.Exact) is not { } printed) return Built(byLength);
        var (stems, words) = (all.GetEnumerator(), printed.GetEnumerator());
        var hasWord = words.MoveNext();
        Span<char> letters = stackalloc char[Longest + 1];
        while (stems.MoveNext())
        {
            while (hasWord && words.Term.CompareTo(stems.Term) < 0) hasWord = words.MoveNext();
            if ((hasWord && words.Term.BytesEquals(stems.Term)) || stems.DocFreq < fewest || !IsWord(stems.Term, letters, out var length)) continue;
            (byLength[length] ??= new WordsOfLength.Builder(length)).Add(letters[..length], stems.DocFreq);
        }
        return Built(byLength);
    }

    private static WordsOfLength?[] Built(WordsOfLength.Builder?[] byLength) => [.. byLength.Select(static words => words?.Build())];

    private static bool IsWord(BytesRef term, Span<char> letters, out int length)
    {
        length = 0;
        return term.Length <= 3 * Longest
            && System.Text.Encoding.UTF8.TryGetChars(term.Bytes.AsSpan(term.Offset, term.Length), letters, out length)
            && length is >= Shortest and <= Longest
            && AreLetters(letters[..length]);
    }

    /// <summary>The words and stems within so many edits of a stem, in no order.</summary>
    public List<Neighbour> StemsNear(string stem, int edits) => [.. Near(_stems, stem, edits), .. Near(_byLength, stem, edits)];

    /// <summary>The words within so many edits of a misspelt one, in no order.</summary>
    public List<Neighbour> Near(string word, int edits) => Near(_byLength, word, edits);

    private static List<Neighbour> Near(WordsOfLength?[] byLength, string word, int edits)
    {
        var near = new List<Neighbour>();
        for (var length = Math.Max(Shortest, word.Length - edits); length <= Math.Min(Longest, word.Length + edits); length++)
            byLength[length]?.AddNear(word, edits, near);
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
