using Lucene.Net.Analysis.Core;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Querying;

/// <summary>What the analysers make of one typed word.</summary>
internal static class Stemming
{
    public static List<string> Stems(string word) => TextFolding.Tokens(ArticleAnalyzers.Stemmed, word);

    public static List<string> Exacts(string word) => TextFolding.Tokens(ArticleAnalyzers.Exact, word);

    /// <summary>One of Lucene's English stop words.</summary>
    public static bool IsStopWord(string word) => StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word.ToLowerInvariant());
}
