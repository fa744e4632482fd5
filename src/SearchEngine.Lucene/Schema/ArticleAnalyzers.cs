using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace SearchEngine.Lucene.Schema;

/// <summary>English analysis: words by Unicode text segmentation (UAX #29), lower case, diacritics folded; stemmed by Porter, or not.</summary>
/// <remarks>Stop words are kept: "The Who" and "to be" can be found, and rare words outweigh them anyway. Thread-safe.</remarks>
internal static class ArticleAnalyzers
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public static Analyzer Stemmed { get; } = Analyzer.NewAnonymous((_, reader) =>
    {
        var source = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(source, new PorterStemFilter(Folded(new EnglishPossessiveFilter(Version, source))));
    });

    public static Analyzer Exact { get; } = Analyzer.NewAnonymous((_, reader) =>
    {
        var source = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(source, Folded(new EnglishPossessiveFilter(Version, source)));
    });

    /// <summary>The analyser of each field.</summary>
    public static Analyzer PerField { get; } = new PerFieldAnalyzerWrapper(Stemmed, new Dictionary<string, Analyzer>(StringComparer.Ordinal)
    {
        [IndexFields.Exact] = Exact,
        [IndexFields.TitleExact] = Exact,
    });

    private static ASCIIFoldingFilter Folded(TokenStream source) => new(new AcronymFilter(new LowerCaseFilter(Version, source)));
}
