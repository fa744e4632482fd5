using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SearchEngine.Evaluation.Cleaning;

/// <summary>How well the texts of many pages were found, as the article extraction benchmark counts it.</summary>
/// <remarks>
/// Texts are compared by their runs of four words, with multiplicity. Precision and recall are averaged over the pages that have predicted and
/// expected runs; F1 is the harmonic mean of the averages; accuracy is the share of pages with exactly the expected words.
/// Source: scrapinghub/article-extraction-benchmark, evaluate.py.
/// </remarks>
internal readonly partial record struct TextScore(double F1, double Precision, double Recall, double Accuracy)
{
    private const int RunLength = 4;

    public static TextScore Of(IReadOnlyList<(string Expected, string Predicted)> texts)
    {
        double precision = 0, recall = 0, exact = 0;
        int predictedPages = 0, expectedPages = 0;
        foreach (var (expected, predicted) in texts)
        {
            string[] want = Tokens(expected), have = Tokens(predicted);
            var runs = Runs(want);
            int wanted = runs.Values.Sum(), given = 0, shared = 0;
            foreach (var (run, count) in Runs(have))
            {
                given += count;
                shared += Math.Min(count, runs.GetValueOrDefault(run));
            }
            if (given > 0) { precision += (double)shared / given; predictedPages++; }
            if (wanted > 0) { recall += (double)shared / wanted; expectedPages++; }
            if (want.AsSpan().SequenceEqual(have)) exact++;
        }
        precision /= Math.Max(1, predictedPages);
        recall /= Math.Max(1, expectedPages);
        return new TextScore(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), precision, recall, exact / Math.Max(1, texts.Count));
    }

    private static string[] Tokens(string text) => [.. Token().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, int> Runs(string[] tokens)
    {
        var runs = new Dictionary<string, int>();
        if (tokens.Length == 0) return runs;
        for (var i = 0; i < Math.Max(1, tokens.Length - RunLength + 1); i++)
            CollectionsMarshal.GetValueRefOrAddDefault(runs, string.Join(' ', tokens, i, Math.Min(RunLength, tokens.Length)), out _)++;
        return runs;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Token();
}
