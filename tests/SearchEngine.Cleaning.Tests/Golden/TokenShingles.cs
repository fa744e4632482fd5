using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SearchEngine.Cleaning.Tests.Golden;

/// <summary>Compares two texts by their runs of four words, each as often as it occurs.</summary>
internal static partial class TokenShingles
{
    /// <summary>2 × shared / (predicted + expected), 1 for equal words.</summary>
    public static double F1(string expected, string predicted)
    {
        var want = Shingles(expected);
        var have = Shingles(predicted);
        var total = want.Values.Sum() + have.Values.Sum();
        return total == 0 ? 1 : 2.0 * want.Sum(pair => Math.Min(pair.Value, have.GetValueOrDefault(pair.Key))) / total;
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < Math.Max(words.Length - 3, Math.Min(1, words.Length)); i++)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, string.Join(' ', words.Skip(i).Take(4)), out _)++;
        return counts;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
