using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>A term with its weight: from decoded postings, unless it is frequent, was not used before, and few of its documents matter.</summary>
internal sealed class TermClause(ViewPostings postings, Term term, float boost, ArticleSimilarity.Weight weight) : Clause
{
    private const int AlwaysDecoded = 4_096;
    private const int FarMore = 64;

    private readonly TermEntry?[] _entries = new TermEntry?[postings.Leaves.Count];
    private LuceneClause? _scorers;

    public Term Term => term;

    private LuceneClause Scorers => _scorers ??= new LuceneClause(postings, new TermQuery(term), boost);

    public override long CostIn(int leaf) => EntryIn(leaf).DocFreq;

    public override bool IsLateIn(int leaf, long others) =>
        EntryIn(leaf) is { Postings: null, DocFreq: > AlwaysDecoded } entry && entry.DocFreq / FarMore > others && entry.Use() < 2;

    public override ScoreSource In(int leaf, DocSet? within, Scratch scratch) => within is null ? Decoded(leaf, scratch) : Scorers.In(leaf, within, scratch);

    /// <summary>As a signal: from decoded postings when they are there, or were wanted before.</summary>
    public override DocScores SignalIn(int leaf, float highest, Scratch scratch)
    {
        var entry = EntryIn(leaf);
        return entry is { Postings: null, DocFreq: > AlwaysDecoded } && entry.Use() < 2 ? Scorers.SignalIn(leaf, highest, scratch) : Decoded(leaf, scratch);
    }

    private TermSource Decoded(int leaf, Scratch scratch)
    {
        var entry = EntryIn(leaf);
        entry.Use();
        var decoded = postings.Decode(leaf, term, entry);
        return new TermSource(decoded, scratch.Cursor(decoded), weight);
    }

    private TermEntry EntryIn(int leaf) => _entries[leaf] ??= postings.Entry(leaf, term);
}
