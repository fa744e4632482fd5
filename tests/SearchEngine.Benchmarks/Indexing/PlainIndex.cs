using System.Text.Json;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchEngine.Articles;
using SearchEngine.Lucene.Schema;
using SearchEngine.Lucene.Store;

namespace SearchEngine.Benchmarks.Indexing;

/// <summary>The same fields by Lucene.Net as it comes: EnglishAnalyzer and StandardAnalyzer, default settings, one update an article; the text not stored.</summary>
internal sealed class PlainIndex : IDisposable
{
    private static readonly FieldType Frequencies = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private readonly PositionalDirectory _directory;
    private readonly IndexWriter _writer;

    public PlainIndex(string folder)
    {
        var analyzer = new PerFieldAnalyzerWrapper(new EnglishAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty), new Dictionary<string, Analyzer>(StringComparer.Ordinal)
        {
            [IndexFields.Exact] = new StandardAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty),
            [IndexFields.TitleExact] = new StandardAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty),
        });
        _directory = new PositionalDirectory(folder);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
    }

    public void Apply(ArticleChange[] batch, int threads) =>
        Parallel.ForEach(batch, new ParallelOptions { MaxDegreeOfParallelism = threads }, change =>
            _writer.UpdateDocument(new Term(IndexFields.Id, change.Id.Value), DocumentOf(((ArticleChange.Saved)change).Article)));

    public void Commit() => _writer.Commit();

    public void Dispose()
    {
        _writer.Dispose();
        _directory.Dispose();
    }

    private static Document DocumentOf(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        var whole = article.Text + "\n\n" + article.Title;
        var document = new Document
        {
            new StringField(IndexFields.Id, article.Id.Value, Field.Store.NO),
            new Field(IndexFields.Body, whole, Frequencies),
            new TextField(IndexFields.Exact, whole, Field.Store.NO),
            new Field(IndexFields.Title, article.Title, Frequencies),
            new TextField(IndexFields.TitleExact, article.Title, Field.Store.NO),
        };
        document.Add(new StoredField(IndexFields.Card, JsonSerializer.SerializeToUtf8Bytes(DocumentBuilder.CardOf(annotated), CardJson.Default.Card)));
        if (article.Published is { } published)
        {
            document.Add(new Int32Field(IndexFields.Day, DateOnly.FromDateTime(published.UtcDateTime).DayNumber, Field.Store.NO));
            document.Add(new NumericDocValuesField(IndexFields.Published, published.ToUnixTimeSeconds()));
        }
        foreach (var (dimension, value, label) in DocumentBuilder.FacetsOf(annotated))
        {
            var term = IndexFields.FacetTerm(dimension, value);
            document.Add(new SortedSetDocValuesField(IndexFields.FacetOf(dimension), new BytesRef(term)));
            document.Add(new StringField(IndexFields.FacetOf(dimension), term, Field.Store.NO));
            if (label is not null) document.Add(new StringField(IndexFields.LabelOf(dimension), value + IndexFields.Separator + label, Field.Store.NO));
        }
        foreach (var name in DocumentBuilder.NamesOf(annotated)) document.Add(new StringField(IndexFields.Mentions, name, Field.Store.NO));
        return document;
    }
}
