using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Ranking;

/// <summary>How much an article is about a country, person or organisation: its salience there, from 0 to 1.</summary>
/// <param name="dimension">The entity's dimension.</param>
/// <param name="value">The entity.</param>
/// <param name="typed">The words of the query that name it.</param>
internal sealed class SalienceQuery(string dimension, string value, string typed) : SignalQuery
{
    public override float HighestScore => 1;

    public override string Description => $"how much it is about {dimension} {value}, which is what \u201C{typed}\u201D names";

    public override SignalScorer? ScorerIn(AtomicReaderContext leaf, Weight weight, float boost) =>
        leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.Salience, IndexFields.FacetTerm(dimension, value))) is { } found
            ? new SalienceScorer(weight, boost, [found])
            : null;

    private sealed class SalienceScorer(Weight weight, float boost, DocsEnum[] postings) : UnionScorer(weight, boost, postings)
    {
        protected override float Value() => Math.Min(1, Postings[0].Freq / (float)IndexFields.SalienceSteps);
    }
}
