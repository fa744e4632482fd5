using Lucene.Net.Index;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Bulk;

/// <summary>What the similarity makes of the lengths of a field's texts.</summary>
internal sealed class BatchNorms(string name, BatchField field) : NumericDocValues
{
    private readonly ArticleSimilarity _similarity = new();

    public override long Get(int docID) => _similarity.ComputeNorm(new FieldInvertState(name, 0, field.NumbersOf(docID).Length, 0, 0, 1));
}
