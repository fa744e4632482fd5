using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Querying;

/// <summary>The query for articles like one: its most telling words and the entities it is about.</summary>
internal static class SimilarArticles
{
    private const int MostWords = 25;
    private const int FewestArticles = 2;
    private const float EntityWeight = 2f;

    public static Query? QueryFor(IndexView view, string id, string title, string text, IEnumerable<(string Dimension, string Value)> entities)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stem in Stemming.Stems(title + "\n" + text[..Math.Min(text.Length, 20_000)]))
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        var documents = Math.Max(1, view.Reader.NumDocs);
        var telling = counts
            .Where(static entry => entry.Key.Length > 2)
            .Select(entry => (entry.Key, Frequency: view.Postings.DocFreq(new Term(IndexFields.Body, entry.Key)), entry.Value))
            .Where(entry => entry.Frequency >= FewestArticles && entry.Frequency < Math.Max(FewestArticles + 1, documents / 2))
            .Select(entry => (entry.Key, Weight: Math.Sqrt(entry.Value) * Math.Log(1 + (double)documents / entry.Frequency)))
            .OrderByDescending(static entry => entry.Weight)
            .ThenBy(static entry => entry.Key, StringComparer.Ordinal)
            .Take(MostWords)
            .ToList();
        var any = new BooleanQuery();
        foreach (var (stem, weight) in telling)
            any.Add(new TermQuery(new Term(IndexFields.Body, stem)) { Boost = (float)(weight / telling[0].Weight) }, Occur.SHOULD);
        foreach (var (dimension, value) in entities)
            any.Add(new ConstantScoreQuery(QueryCompiler.Carrying(dimension, value)) { Boost = EntityWeight }, Occur.SHOULD);
        return any.Clauses.Count == 0 ? null : new BooleanQuery
        {
            { any, Occur.MUST },
            { new TermQuery(new Term(IndexFields.Id, id)), Occur.MUST_NOT },
        };
    }
}
