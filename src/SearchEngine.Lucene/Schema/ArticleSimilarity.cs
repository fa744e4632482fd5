using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace SearchEngine.Lucene.Schema;

/// <summary>Divergence from randomness, model I(ne)B2: inverse expected document frequency, Bernoulli after-effect, length normalisation H2 with c = 1.</summary>
/// <remarks>
/// Amati &amp; van Rijsbergen, "Probabilistic models of information retrieval based on measuring the divergence from randomness", TOIS 20(4), 2002.
/// Same figures as <see cref="DFRSimilarity"/> with those parts, but all that depends on the term is worked out once a query and the
/// logarithm of the length once for each of the 256 values a norm can have, so that a posting costs two multiplications and a division.
/// </remarks>
internal sealed class ArticleSimilarity : Similarity
{
    private const int MostLengthTables = 64;

    private readonly ConcurrentDictionary<double, float[]> _lengths = [];

    public override long ComputeNorm(FieldInvertState state) => SmallSingle.SingleToByte315((float)(1 / Math.Sqrt(state.Length - state.NumOverlap)));

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats)
    {
        double documents = Math.Max(1, collectionStats.MaxDoc);
        var averageLength = collectionStats.SumTotalTermFreq > 0 ? collectionStats.SumTotalTermFreq / documents : 1;
        var weight = 0d;
        foreach (var term in termStats)
        {
            double inDocuments = term.DocFreq;
            var occurrences = Math.Max(term.TotalTermFreq, inDocuments);
            var expected = documents * (1 - Math.Pow((documents - 1) / documents, occurrences));
            weight += Math.Log2((documents + 1) / (expected + 0.5)) * (occurrences + 2) / (inDocuments + 1);
        }
        return new Weight(collectionStats.Field, weight, averageLength, LengthsAt(averageLength), queryBoost);
    }

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        var ours = (Weight)weight;
        return new Scorer(ours.Value, ours.Lengths, context.AtomicReader.GetNormValues(ours.FieldName));
    }

    /// <summary>By norm: what one occurrence counts for in a text of that length.</summary>
    private float[] LengthsAt(double averageLength)
    {
        if (_lengths.TryGetValue(averageLength, out var known)) return known;
        var lengths = new float[256];
        for (var norm = 1; norm < lengths.Length; norm++)
        {
            var root = SmallSingle.Byte315ToSingle((byte)norm);
            lengths[norm] = (float)Math.Log2(1 + averageLength * root * root);
        }
        lengths[0] = lengths[1];
        if (_lengths.Count >= MostLengthTables) _lengths.Clear();
        return _lengths[averageLength] = lengths;
    }

    /// <summary>What does not depend on the document. A score is <see cref="Value"/> · f / (f + 1) with f the occurrences times <see cref="Lengths"/>, so never above the value.</summary>
    internal sealed class Weight(string fieldName, double termWeight, double averageLength, float[] lengths, float queryBoost) : SimWeight
    {
        public string FieldName => fieldName;

        /// <summary>Words in a text of average length; <see cref="Lengths"/> follow from it, and grow with it no faster than it does.</summary>
        public double AverageLength => averageLength;

        public float[] Lengths => lengths;

        public float Value { get; private set; } = (float)(termWeight * queryBoost);

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost) => Value = (float)(termWeight * queryBoost * topLevelBoost);
    }

    private sealed class Scorer(float weight, float[] lengths, NumericDocValues? norms) : SimScorer
    {
        public override float Score(int doc, float freq)
        {
            var frequency = norms is null ? freq : freq * lengths[(byte)norms.Get(doc)];
            return weight * frequency / (frequency + 1);
        }

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;

        public override Explanation Explain(int doc, Explanation freq) =>
            new(Score(doc, freq.Value), $"rarity {weight:0.###} × {freq.Value:0.##} occurrences weighed by length");
    }
}
