using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchEngine.Lucene.Schema;

/// <summary>Text as the index compares it.</summary>
internal static class TextFolding
{
    /// <summary>Lower case, without diacritics.</summary>
    public static string Fold(string text)
    {
        var lower = text.ToLowerInvariant().ToCharArray();
        if (Array.TrueForAll(lower, char.IsAscii)) return new string(lower);
        var folded = new char[4 * lower.Length];
        var length = ASCIIFoldingFilter.FoldToASCII(lower, 0, folded, 0, lower.Length);
        return new string(folded, 0, length);
    }

    /// <summary>The tokens of a text, in order.</summary>
    public static List<string> Tokens(Analyzer analyzer, string text)
    {
        var tokens = new List<string>();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) tokens.Add(term.ToString() ?? "");
        stream.End();
        return tokens;
    }

    /// <summary>True where any word of a folded text starts so.</summary>
    public static bool HasWordStarting(string folded, string prefix)
    {
        for (var at = folded.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(prefix, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(folded[at - 1])) return true;
        return false;
    }
}
