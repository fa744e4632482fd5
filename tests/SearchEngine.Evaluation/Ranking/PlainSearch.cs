using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchEngine.Articles;

namespace SearchEngine.Evaluation.Ranking;

/// <summary>What Lucene.Net does out of the box: title and text in one field, English analysis, any word of the query, BM25.</summary>
internal sealed class PlainSearch : IDisposable
{
    private readonly RAMDirectory _directory = new();
    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public PlainSearch(IEnumerable<Article> articles)
    {
        var similarity = new BM25Similarity();
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = similarity }))
            foreach (var article in articles)
                writer.AddDocument([new StringField("id", article.Id.Value, Field.Store.YES), new TextField("text", article.Title + "\n" + article.Text, Field.Store.NO)]);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = similarity };
    }

    public IReadOnlyList<ArticleId> Search(string text, int size)
    {
        var any = new BooleanQuery();
        using var words = _analyzer.GetTokenStream("text", text);
        var term = words.AddAttribute<ICharTermAttribute>();
        words.Reset();
        while (words.IncrementToken()) any.Add(new TermQuery(new Term("text", term.ToString())), Occur.SHOULD);
        words.End();
        return [.. _searcher.Search(any, size).ScoreDocs.Select(hit => ArticleId.TryParse(_searcher.Doc(hit.Doc).Get("id"), out var id) ? id : throw new InvalidDataException("A document has no id."))];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }
}
