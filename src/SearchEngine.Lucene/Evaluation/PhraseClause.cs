using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>A phrase, from decoded positions when these are there, were wanted before, or are few; else Lucene evaluates it.</summary>
internal sealed class PhraseClause(ViewPostings postings, PhraseQuery query, float boost, ArticleSimilarity.Weight weight) : Clause
{
    private readonly Term[] _terms = query.GetTerms();
    private readonly LuceneClause _scorers = new(postings, query, boost);

    /// <summary>Whether positions can tell where the phrase is: two different words, or any words without a distance between.</summary>
    public static bool Takes(PhraseQuery query) => query.GetTerms() is { Length: > 1 and <= 16 } terms && (query.Slop == 0 || (terms.Length == 2 && !terms[0].Equals(terms[1])));

    public override long CostIn(int leaf) => _terms.Min(term => (long)postings.Entry(leaf, term).DocFreq);

    public override bool IsLateIn(int leaf, long others) => true;

    public override DocScores SignalIn(int leaf, float highest, Scratch scratch) => _scorers.SignalIn(leaf, highest, scratch);

    public override ScoreSource In(int leaf, DocSet? within, Scratch scratch)
    {
        if (MatcherIn(leaf, scratch) is not { } matcher) return _scorers.In(leaf, within, scratch);
        var algebra = new SetAlgebra(scratch, postings.Leaves[leaf].AtomicReader.MaxDoc);
        var candidates = matcher.Candidates(algebra);
        if (within is not null) candidates = algebra.Intersect(candidates, within);
        var docs = scratch.Ints(candidates.Count);
        var scores = scratch.Floats(candidates.Count);
        var count = 0;
        foreach (var doc in candidates.ToDocs(scratch))
        {
            docs[count] = doc;
            scores[count] = matcher.ScoreOf(doc);
            if (scores[count] > 0) count++;
        }
        return new ScoredSource(docs, scores, count);
    }

    private PhraseMatcher? MatcherIn(int leaf, Scratch scratch)
    {
        if (TermLists.In(postings, leaf, _terms, positions: true) is not { } lists) return null;
        return new PhraseMatcher(lists.Postings, lists.Positions, query.GetPositions(), query.Slop, weight, scratch);
    }
}
