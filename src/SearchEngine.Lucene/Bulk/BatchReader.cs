using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Bulk;

/// <summary>A batch as <see cref="IndexWriter.AddIndexes(IndexReader[])"/> reads it: once, on one thread, a field at a time, and nothing but what merging asks for.</summary>
internal sealed class BatchReader : AtomicReader
{
    private readonly ArticleBatch _batch;
    private readonly SortedDictionary<string, BatchField> _fields = new(StringComparer.Ordinal);
    private readonly BatchFields _withTerms;
    private readonly FixedBitSet? _live;

    public BatchReader(ArticleBatch batch, Inversion inversion)
    {
        _batch = batch;
        var words = batch.Words;
        AddWords(IndexFields.Body, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, words.Stems, words.StemOf, words.Tape.StartOf);
        AddWords(IndexFields.Exact, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, words.Exact, words.ExactOf, words.Tape.StartOf);
        AddWords(IndexFields.Title, IndexOptions.DOCS_AND_FREQS, words.Stems, words.StemOf, words.TitleOf);
        AddWords(IndexFields.TitleExact, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, words.Exact, words.ExactOf, words.TitleOf);
        foreach (var column in batch.Columns) _fields.Add(column.Name, new BatchField(column.Options, column.Terms, column.Tape, null, column.Tape.StartOf));
        if (batch.Dropped.Count > 0)
        {
            _live = new FixedBitSet(batch.Count);
            _live.Set(0, batch.Count);
            foreach (var document in batch.Dropped) _live.Clear(document);
        }
        _withTerms = new BatchFields(new SortedDictionary<string, BatchField>(_fields.Where(HasTerms).ToDictionary(), StringComparer.Ordinal), inversion);
        FieldInfos = new FieldInfos([.. DescribeFields()]);
    }

    public override int MaxDoc => _batch.Count;

    public override int NumDocs => _batch.Count - _batch.Dropped.Count;

    public override IBits? LiveDocs => _live;

    public override FieldInfos FieldInfos { get; }

    public override Fields Fields => _withTerms;

    public override void Document(int docID, StoredFieldVisitor visitor)
    {
        visitor.BinaryField(FieldInfos.FieldInfo(IndexFields.Card), _batch.Cards[docID]);
        if (_batch.Texts.Count > 0) visitor.StringField(FieldInfos.FieldInfo(IndexFields.Text), _batch.Texts[docID]);
    }

    public override NumericDocValues? GetNumericDocValues(string field) => NumbersOf(field);

    public override IBits? GetDocsWithField(string field) => NumbersOf(field);

    public override SortedSetDocValues? GetSortedSetDocValues(string field) => _batch.Columns.FirstOrDefault(column => column.HasDocValues && column.Name == field) is { } column ? new BatchValues(column) : null;

    public override NumericDocValues? GetNormValues(string field) => IsOfWords(_fields[field]) ? new BatchNorms(field, _fields[field]) : null;

    public override BinaryDocValues? GetBinaryDocValues(string field) => null;

    public override SortedDocValues? GetSortedDocValues(string field) => null;

    public override Fields? GetTermVectors(int docID) => null;

    public override void CheckIntegrity()
    {
        // Nothing of it is on the disk.
    }

    protected override void DoClose()
    {
        // The batch is used again.
    }

    private bool HasTerms(KeyValuePair<string, BatchField> field)
    {
        for (var document = 0; document < MaxDoc; document++)
            if (_live?.Get(document) != false && field.Value.NumbersOf(document).Length > 0) return true;
        return false;
    }

    private void AddWords(string name, IndexOptions options, TermTable terms, int[] termOf, Func<int, int> startOf) =>
        _fields.Add(name, new BatchField(options, terms, _batch.Words.Tape, termOf, startOf));

    private bool IsOfWords(BatchField field) => field.Tape == _batch.Words.Tape;

    private NumberColumn? NumbersOf(string field) => field == IndexFields.TitleWords ? _batch.TitleWords : field == IndexFields.Published ? _batch.Published : null;

    /// <summary>The fields that documents have, as they would come to be known by adding these one by one.</summary>
    private List<FieldInfo> DescribeFields()
    {
        var infos = new List<FieldInfo>();
        foreach (var (name, field) in _fields)
        {
            if (IsOfWords(field)) Add(name, field.Options, DocValuesType.NONE, DocValuesType.NUMERIC);
            else if (field.Tape.Count > 0) Add(name, field.Options, _batch.Columns.Any(column => column.HasDocValues && column.Name == name) ? DocValuesType.SORTED_SET : DocValuesType.NONE);
        }
        Add(IndexFields.Card, IndexOptions.NONE);
        if (_batch.Texts.Count > 0) Add(IndexFields.Text, IndexOptions.NONE);
        Add(IndexFields.TitleWords, IndexOptions.NONE, DocValuesType.NUMERIC);
        if (_batch.Published.HasAny) Add(IndexFields.Published, IndexOptions.NONE, DocValuesType.NUMERIC);
        return infos;

        void Add(string name, IndexOptions options, DocValuesType values = DocValuesType.NONE, DocValuesType norms = DocValuesType.NONE) =>
            infos.Add(new FieldInfo(name, options != IndexOptions.NONE, infos.Count, false, norms == DocValuesType.NONE, false, options, values, norms, null));
    }
}
