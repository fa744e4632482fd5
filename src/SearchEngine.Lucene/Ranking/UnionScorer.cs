using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchEngine.Lucene.Ranking;

/// <summary>Goes through the documents that have any of some terms.</summary>
internal abstract class UnionScorer(Weight weight, float boost, DocsEnum[] postings) : SignalScorer(weight, boost)
{
    private int _doc = -1;

    public override int DocID => _doc;

    protected DocsEnum[] Postings => postings;

    public override int Advance(int target)
    {
        if (target == NO_MORE_DOCS) return _doc = NO_MORE_DOCS;
        var next = NO_MORE_DOCS;
        foreach (var each in postings)
        {
            var doc = each.DocID < target ? each.Advance(target) : each.DocID;
            if (doc < next) next = doc;
        }
        return _doc = next;
    }

    public override long GetCost() => postings.Sum(static each => each.GetCost());

    /// <summary>The current document has the term.</summary>
    protected bool Has(int term) => postings[term].DocID == _doc;
}
