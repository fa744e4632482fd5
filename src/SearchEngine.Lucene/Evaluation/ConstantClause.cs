using Lucene.Net.Search;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>A part of a query that gives all it matches the same score.</summary>
internal sealed class ConstantClause(ViewPostings postings, Query query, float score) : Clause
{
    public override long CostIn(int leaf) => postings.Leaves[leaf].AtomicReader.MaxDoc;

    public override bool IsLateIn(int leaf, long others) => false;

    public override DocScores SignalIn(int leaf, float highest, Scratch scratch) => In(leaf, null, scratch);

    public override ScoreSource In(int leaf, DocSet? within, Scratch scratch)
    {
        var maxDoc = postings.Leaves[leaf].AtomicReader.MaxDoc;
        var set = FilterSets.In(postings, leaf, query, new SetAlgebra(scratch, maxDoc), scratch);
        return new ConstantSource(set, score, set.ToBits(scratch, maxDoc));
    }
}
