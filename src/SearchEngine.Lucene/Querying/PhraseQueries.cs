using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Querying;

internal static class PhraseQueries
{
    /// <summary>The phrase query over two unstemmed words.</summary>
    public static PhraseQuery Of(this PhraseQuery phrase, string first, string second)
    {
        phrase.Add(new Term(IndexFields.Exact, first));
        phrase.Add(new Term(IndexFields.Exact, second));
        return phrase;
    }
}
