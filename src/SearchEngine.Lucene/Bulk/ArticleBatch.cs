using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchEngine.Articles;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Bulk;

/// <summary>Articles inverted in memory, until <see cref="BatchReader"/> hands them to Lucene as one segment. For one thread; emptied and filled again.</summary>
internal sealed class ArticleBatch
{
    private readonly TermColumn _ids = new(IndexFields.Id, IndexOptions.DOCS_ONLY);
    private readonly TermColumn _day = new(IndexFields.Day, IndexOptions.DOCS_ONLY);
    private readonly TermColumn _mentions = new(IndexFields.Mentions, IndexOptions.DOCS_ONLY);
    private readonly TermColumn _salience = new(IndexFields.Salience, IndexOptions.DOCS_AND_FREQS);
    private readonly Dictionary<string, (TermColumn Values, TermColumn Labels)> _facets = FacetSchema.All.ToDictionary(
        static facet => facet.Dimension,
        static facet => (new TermColumn(IndexFields.FacetOf(facet.Dimension), IndexOptions.DOCS_ONLY, hasDocValues: true), new TermColumn(IndexFields.LabelOf(facet.Dimension), IndexOptions.DOCS_ONLY)),
        StringComparer.Ordinal);
    private readonly bool _storesText;
    private readonly List<int> _documentOfId = [];
    private readonly List<int> _dropped = [];
    private readonly List<string> _replaced = [];
    private readonly List<byte[]> _cards = [];
    private readonly List<string> _texts = [];
    private readonly BytesRef _code = new(NumericUtils.BUF_SIZE_INT32);

    /// <param name="storesText">Whether the index has to keep the texts, as nobody else does.</param>
    public ArticleBatch(bool storesText)
    {
        _storesText = storesText;
        Columns = [_ids, _day, _mentions, _salience, .. _facets.Values.SelectMany(static facet => new[] { facet.Values, facet.Labels })];
    }

    /// <summary>Documents, with those that are <see cref="Dropped"/>.</summary>
    public int Count => Words.Tape.Documents;

    /// <summary>Bytes held, roughly.</summary>
    public long Size { get; private set; }

    /// <summary>Documents that a later change of the batch replaced or deleted.</summary>
    public IReadOnlyList<int> Dropped => _dropped;

    /// <summary>Ids whose articles in the index, if any, go when these come; some twice.</summary>
    public IReadOnlyList<string> Replaced => _replaced;

    public WordColumns Words { get; } = new();

    /// <summary>The fields whose terms are taken as they are.</summary>
    public IReadOnlyList<TermColumn> Columns { get; }

    public NumberColumn TitleWords { get; } = new(IndexFields.TitleWords);

    public NumberColumn Published { get; } = new(IndexFields.Published);

    public IReadOnlyList<byte[]> Cards => _cards;

    /// <summary>Empty where the index does not keep texts.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Takes over a change, newer than all before it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isKnown">Whether the index may hold the article.</param>
    public void Add(ArticleChange change, bool isKnown)
    {
        if (isKnown) _replaced.Add(change.Id.Value);
        var saved = change as ArticleChange.Saved;
        var id = _ids.Add(change.Id.Value, times: saved is null ? 0 : 1);
        if (id == _documentOfId.Count) _documentOfId.Add(-1);
        else if (_documentOfId[id] >= 0) _dropped.Add(_documentOfId[id]);
        _documentOfId[id] = saved is null ? -1 : Count;
        if (saved is not null) Add(saved.Article);
    }

    public void Clear()
    {
        Words.Clear();
        foreach (var column in Columns) column.Clear();
        TitleWords.Clear();
        Published.Clear();
        _documentOfId.Clear();
        _dropped.Clear();
        _replaced.Clear();
        _cards.Clear();
        _texts.Clear();
        Size = 0;
    }

    private void Add(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        var words = -Words.Tape.Count;
        Words.Add(article);
        words += Words.Tape.Count;
        TitleWords.Add(Words.Tape.Count - Words.TitleOf(Count - 1));
        Published.Add(article.Published?.ToUnixTimeSeconds());
        if (article.Published is { } published) AddDay(DocumentBuilder.DayOf(published));
        foreach (var (dimension, value, label) in DocumentBuilder.FacetsOf(annotated))
        {
            var (values, labels) = _facets[dimension];
            values.Add(IndexFields.FacetTerm(dimension, value));
            if (label is not null) labels.Add(IndexFields.LabelTerm(value, label));
        }
        foreach (var name in DocumentBuilder.NamesOf(annotated)) _mentions.Add(name);
        foreach (var (term, frequency) in DocumentBuilder.SalienceOf(annotated)) _salience.Add(term, frequency);
        foreach (var column in Columns) column.Tape.EndDocument();
        _cards.Add(DocumentBuilder.EncodedCardOf(annotated));
        if (_storesText) _texts.Add(article.Text);
        // A word takes its number on the tape, its entry when it is sorted, and what it has in the tables.
        Size += (16 * words) + _cards[^1].Length + (_storesText ? 2 * article.Text.Length : 0);
    }

    // The terms that Lucene's numeric field makes of a number, from the exact one to the coarsest.
    private void AddDay(int day)
    {
        for (var shift = 0; shift < 32; shift += NumericUtils.PRECISION_STEP_DEFAULT)
        {
            NumericUtils.Int32ToPrefixCodedBytes(day, shift, _code);
            _day.Add(_code.Bytes.AsSpan(0, _code.Length));
        }
    }
}
