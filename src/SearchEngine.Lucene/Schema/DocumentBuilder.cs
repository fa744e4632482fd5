using System.Text;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchEngine.Articles;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Schema;

/// <summary>Turns articles into documents, one at a time. Adding a dimension means one line in <see cref="FacetSchema"/>.</summary>
internal sealed class DocumentBuilder
{
    private const int CardEntities = 32;

    private static readonly FieldType Frequencies = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    });

    private static readonly FieldType Positions = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    });

    [ThreadStatic] private static DocumentBuilder? _ofThread;

    private readonly WordTape _tape = new();
    private readonly Field[] _words;
    private readonly Dictionary<string, TermsField> _terms = new(StringComparer.Ordinal);
    private readonly Int32Field _day = new(IndexFields.Day, 0, Field.Store.NO);

    private DocumentBuilder() => _words =
    [
        new Field(IndexFields.Body, _tape.Stemmed, Positions),
        new Field(IndexFields.Exact, _tape.Exact, Positions),
        new Field(IndexFields.Title, _tape.TitleStemmed, Frequencies),
        new Field(IndexFields.TitleExact, _tape.TitleExact, Positions),
    ];

    /// <summary>The document of an article. It has to be indexed on this thread before the next one is built: their fields are the same objects.</summary>
    /// <param name="annotated">The article.</param>
    /// <param name="storesText">Whether the index has to keep the text, as nobody else does.</param>
    public static Document Build(AnnotatedArticle annotated, bool storesText) => (_ofThread ??= new DocumentBuilder()).BuildOne(annotated, storesText);

    private Document BuildOne(AnnotatedArticle annotated, bool storesText)
    {
        foreach (var field in _terms.Values) field.Clear();
        var article = annotated.Article;
        _tape.Record(article.Title, article.Text);
        var document = new Document();
        foreach (var field in _words) document.Add(field);
        AddTerm(document, IndexFields.Id, article.Id.Value);
        document.Add(new StoredField(IndexFields.Card, EncodedCardOf(annotated)));
        if (storesText) document.Add(new StoredField(IndexFields.Text, article.Text));
        document.Add(new NumericDocValuesField(IndexFields.TitleWords, _tape.TitleWords));
        if (article.Published is { } published)
        {
            _day.SetInt32Value(DayOf(published));
            document.Add(_day);
            document.Add(new NumericDocValuesField(IndexFields.Published, published.ToUnixTimeSeconds()));
        }
        foreach (var (dimension, value, label) in FacetsOf(annotated))
        {
            var facet = IndexFields.FacetOf(dimension);
            document.Add(new SortedSetDocValuesField(facet, AddTerm(document, facet, IndexFields.FacetTerm(dimension, value))));
            if (label is not null) AddTerm(document, IndexFields.LabelOf(dimension), IndexFields.LabelTerm(value, label));
        }
        foreach (var name in NamesOf(annotated)) AddTerm(document, IndexFields.Mentions, name);
        foreach (var (term, frequency) in SalienceOf(annotated))
            for (var left = frequency; left > 0; left--) AddTerm(document, IndexFields.Salience, term);
        return document;
    }

    /// <summary>The facet values of an article; label null where the value is its own label.</summary>
    internal static IEnumerable<(string Dimension, string Value, string? Label)> FacetsOf(AnnotatedArticle annotated) =>
        FacetSchema.All.SelectMany(facet => facet.ValuesOf(annotated).Select(entry => (facet.Dimension, entry.Value, entry.Label)));

    /// <summary>Ids and names of all that an article names, folded, each once.</summary>
    internal static IEnumerable<string> NamesOf(AnnotatedArticle annotated) => annotated.Annotations
        .SelectMany(static annotation => (string[])[TextFolding.Fold(Cut(annotation.Id)), TextFolding.Fold(Cut(annotation.Label))])
        .Distinct(StringComparer.Ordinal);

    /// <summary>A term for each entity that an article names, to occur as often as it is salient, so that a posting's frequency is the salience.</summary>
    internal static IEnumerable<(string Term, int Frequency)> SalienceOf(AnnotatedArticle annotated) => annotated.Annotations.Select(static annotation => (
        IndexFields.FacetTerm(DimensionOf(annotation.Kind), Cut(annotation.Id)),
        Math.Clamp((int)Math.Round(IndexFields.SalienceSteps * annotation.Salience), 1, IndexFields.SalienceSteps)));

    /// <summary>The day of publication, in UTC, as the index counts days.</summary>
    internal static int DayOf(DateTimeOffset published) => DateOnly.FromDateTime(published.UtcDateTime).DayNumber;

    /// <summary>What a hit shows of an article, as it is stored.</summary>
    internal static byte[] EncodedCardOf(AnnotatedArticle annotated) => JsonSerializer.SerializeToUtf8Bytes(CardOf(annotated), CardJson.Default.Card);

    /// <summary>What a hit shows of an article.</summary>
    internal static Card CardOf(AnnotatedArticle annotated)
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

    private static string DimensionOf(EntityKind kind) => kind switch
    {
        EntityKind.Country => Dimension.Country,
        EntityKind.Person => Dimension.Person,
        _ => Dimension.Organisation,
    };

    private BytesRef AddTerm(Document document, string field, string term)
    {
        if (!_terms.TryGetValue(field, out var terms)) _terms.Add(field, terms = new TermsField(field, field == IndexFields.Salience ? IndexOptions.DOCS_AND_FREQS : IndexOptions.DOCS_ONLY));
        var encoded = new BytesRef(Encoding.UTF8.GetBytes(term));
        terms.AddTo(document, encoded);
        return encoded;
    }

    /// <summary>A term longer than Lucene's limit of 32,766 bytes would refuse the whole document.</summary>
    private static string Cut(string value) => value.Length <= 200 ? value : value[..200];

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
