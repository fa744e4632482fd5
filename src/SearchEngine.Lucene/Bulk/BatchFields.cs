using Lucene.Net.Index;

namespace SearchEngine.Lucene.Bulk;

/// <summary>The fields of a batch that have terms, by name in order.</summary>
internal sealed class BatchFields(SortedDictionary<string, BatchField> fields, Inversion inversion) : Fields
{
    public override int Count => fields.Count;

    public override IEnumerator<string> GetEnumerator() => fields.Keys.GetEnumerator();

    public override Terms? GetTerms(string field) => fields.TryGetValue(field, out var found) ? new BatchTerms(found, inversion) : null;
}
