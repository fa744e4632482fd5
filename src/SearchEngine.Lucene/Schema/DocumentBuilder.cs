using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchEngine.Articles;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Schema;

/// <summary>Turns an article into a document. Adding a dimension means one line in <see cref="FacetsOf"/>. Thread-safe.</summary>
internal static class DocumentBuilder
{
    private const int CardEntities = 32;

    private static readonly FieldType StemmedBody = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    });

    private static readonly FieldType UnstoredText = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    });

    [ThreadStatic] private static WordTape? _tape;

    /// <summary>The document of an article. It has to be indexed on this thread before the next one is built.</summary>
    /// <param name="annotated">The article.</param>
    /// <param name="storesText">Whether the index has to keep the text, as nobody else does.</param>
    public static Document Build(AnnotatedArticle annotated, bool storesText)
    {
        var article = annotated.Article;
        var tape = _tape ??= new WordTape();
        // A title at the end keeps phrases of the text from running into it.
        tape.Record(article.Text + "\n\n" + article.Title);
        var document = new Document
        {
            new StringField(IndexFields.Id, article.Id.Value, Field.Store.NO),
            new Field(IndexFields.Body, tape.Stemmed, StemmedBody),
            new Field(IndexFields.Exact, tape.Exact, UnstoredText),
            new Field(IndexFields.Title, article.Title, StemmedBody),
            new Field(IndexFields.TitleExact, article.Title, UnstoredText),
        };
        if (storesText) document.Add(new StoredField(IndexFields.Text, article.Text));
        AddRest(document, annotated);
        return document;
    }

    /// <summary>All fields but those that hold words of the article.</summary>
    internal static void AddRest(Document document, AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        document.Add(new StoredField(IndexFields.Card, JsonSerializer.SerializeToUtf8Bytes(CardOf(annotated), CardJson.Default.Card)));
        if (article.Published is { } published)
        {
            document.Add(new Int32Field(IndexFields.Day, DateOnly.FromDateTime(published.UtcDateTime).DayNumber, Field.Store.NO));
            document.Add(new NumericDocValuesField(IndexFields.Published, published.ToUnixTimeSeconds()));
        }
        foreach (var (dimension, value, label) in FacetsOf(annotated))
        {
            var term = IndexFields.FacetTerm(dimension, value);
            document.Add(new SortedSetDocValuesField(IndexFields.FacetOf(dimension), new BytesRef(term)));
            document.Add(new StringField(IndexFields.FacetOf(dimension), term, Field.Store.NO));
            if (label is not null) document.Add(new StringField(IndexFields.LabelOf(dimension), value + IndexFields.Separator + label, Field.Store.NO));
        }
        foreach (var name in annotated.Annotations.SelectMany(NamesOf).Distinct(StringComparer.Ordinal))
            document.Add(new StringField(IndexFields.Mentions, name, Field.Store.NO));
    }

    private static string[] NamesOf(Annotation annotation) => [TextFolding.Fold(Cut(annotation.Id)), TextFolding.Fold(Cut(annotation.Label))];

    /// <summary>The facet values of an article; label null where the value is its own label.</summary>
    internal static IEnumerable<(string Dimension, string Value, string? Label)> FacetsOf(AnnotatedArticle annotated)
    {
        foreach (var annotation in annotated.Annotations)
        {
            if (!annotation.IsAbout) continue;
            var dimension = annotation.Kind switch
            {
                EntityKind.Country => Dimension.Country,
                EntityKind.Person => Dimension.Person,
                _ => Dimension.Organisation,
            };
            yield return (dimension, annotation.Id, annotation.Label);
            if (annotation.Office is { } office)
            {
                if (office.Kind == OfficeKind.Leader) yield return (Dimension.Leader, annotation.Id, $"{annotation.Label}, {office.Title}");
                yield return (Dimension.Office, Cut(office.Title), null);
            }
        }
        var article = annotated.Article;
        if (!string.IsNullOrWhiteSpace(article.Site)) yield return (Dimension.Source, Cut(article.Site.Trim()), null);
        if (article.Language is { Length: > 0 } language) yield return (Dimension.Language, Cut(language), null);
        if (article.Published is { } published)
        {
            yield return (Dimension.Published, published.UtcDateTime.ToString("yyyy"), null);
            yield return (Dimension.Published, published.UtcDateTime.ToString("yyyy-MM"), null);
        }
    }

    private static Card CardOf(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        return new Card(article.Id.Value, article.Url?.AbsoluteUri, article.Title, article.Published, article.Site, article.Language,
            EntitiesOf(EntityKind.Country), EntitiesOf(EntityKind.Person), EntitiesOf(EntityKind.Organisation));

        string[] EntitiesOf(EntityKind kind) => [.. annotated.Annotations
            .Where(annotation => annotation.Kind == kind && annotation.IsAbout)
            .OrderByDescending(static annotation => annotation.Salience)
            .Take(CardEntities)
            .Select(static annotation => annotation.Id + IndexFields.Separator + annotation.Label)];
    }

    /// <summary>A term longer than Lucene's limit of 32,766 bytes would refuse the whole document.</summary>
    private static string Cut(string value) => value.Length <= 200 ? value : value[..200];

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
