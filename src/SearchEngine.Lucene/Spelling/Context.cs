using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Spelling;

/// <summary>How well words go together: whether articles have them together oftener than by chance. For one query, on one thread.</summary>
/// <remarks>Reads at most <see cref="MostRead"/> postings a word; of frequent words only the first articles of the index are compared.</remarks>
internal sealed class Context(IndexView view)
{
    private const int MostRead = 4_096;

    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Postings> _read = new(StringComparer.Ordinal);

    /// <summary>Those of some stems that say most about the subject: the rarest that the index has.</summary>
    public List<string> Around(IEnumerable<string> stems) =>
    [
        .. stems.Distinct(StringComparer.Ordinal)
            .Where(stem => !Stemming.IsStopWord(stem) && FrequencyOf(stem) > 0)
            .OrderBy(FrequencyOf).ThenBy(static stem => stem, StringComparer.Ordinal)
            .Take(Weights.MostContext),
    ];

    public int FrequencyOf(string stem)
    {
        if (!_frequencies.TryGetValue(stem, out var frequency)) _frequencies[stem] = frequency = view.Postings.DocFreq(new Term(IndexFields.Body, stem));
        return frequency;
    }

    /// <summary>How well a word goes with some others, in nats; 0 when there are none.</summary>
    public double Affinity(string stem, List<string> around) =>
        around.Count == 0 ? 0 : Weights.Context * around.Average(other => Math.Clamp(Affinity(stem, other), Weights.LeastAffinity, Weights.MostAffinity));

    /// <summary>Logarithm of found over expected common articles, smoothed; 0 where nothing is known.</summary>
    private double Affinity(string leftStem, string rightStem)
    {
        var (left, right) = (Of(leftStem), Of(rightStem));
        var range = Math.Min(left.End, right.End);
        if (left.Documents.Length == 0 || right.Documents.Length == 0 || range == 0) return 0;
        var (l, r, both) = (0, 0, 0);
        while (l < left.Documents.Length && r < right.Documents.Length)
        {
            var (one, other) = (left.Documents[l], right.Documents[r]);
            if (one >= range || other >= range) break;
            if (one <= other) l++;
            if (other <= one) r++;
            if (one == other) both++;
        }
        var expected = (double)CountBelow(left.Documents, range) * CountBelow(right.Documents, range) / range;
        return Math.Log((both + Weights.Smoothing) / (expected + Weights.Smoothing));
    }

    private static int CountBelow(int[] documents, int range)
    {
        var at = Array.BinarySearch(documents, range);
        return at >= 0 ? at : ~at;
    }

    private Postings Of(string stem)
    {
        if (_read.TryGetValue(stem, out var postings)) return postings;
        return _read[stem] = Read(stem);
    }

    private Postings Read(string stem)
    {
        var reader = view.Reader;
        if (MultiFields.GetTermDocsEnum(reader, null, IndexFields.Body, new BytesRef(stem), DocsFlags.NONE) is not { } articles) return new Postings([], reader.MaxDoc);
        var documents = new List<int>();
        while (articles.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            if (documents.Count == MostRead) return new Postings([.. documents], document);
            documents.Add(document);
        }
        return new Postings([.. documents], reader.MaxDoc);
    }

    /// <param name="Documents">Articles with the word, ascending.</param>
    /// <param name="End">Articles from here on were not read.</param>
    private sealed record Postings(int[] Documents, int End);
}
