using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>A compiled query taken apart: groups of scored clauses that all have to match, filters, exclusions, and signals.</summary>
/// <remarks>What has no form of its own here becomes a clause that Lucene evaluates, so every query has a plan.</remarks>
internal sealed class QueryPlan
{
    private readonly ViewPostings _postings;
    private readonly List<ClauseGroup> _groups = [];
    private readonly List<Query> _filters = [];
    private readonly List<Query> _exclusions = [];
    private readonly List<(Func<int, Scratch, DocScores> In, float Highest, int Cost, bool IsPromised, bool IsOfTitles)> _signals = [];
    private readonly Dictionary<string, TermClause> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<Clause, float> _promises = [];
    private readonly int _unpromised;

    public QueryPlan(ViewPostings postings, CompiledQuery query)
    {
        _postings = postings;
        AddRequired(query.Matching, 1);
        foreach (var clause in _groups.SelectMany(static group => group.Clauses).OfType<TermClause>())
            if (clause.Term.Field == IndexFields.Body) _stems.TryAdd(clause.Term.Text, clause);
        foreach (var signal in query.Signals) AddSignal(signal, 1);
        // The same order for every document, so that a hit's score is the same on every page. Titles first: few documents have any of the words there, and
        // the others pass over these signals. Then the cheap and telling.
        _signals.Sort(static (left, right) =>
            left.IsOfTitles != right.IsOfTitles ? right.IsOfTitles.CompareTo(left.IsOfTitles)
            : left.Cost != right.Cost ? left.Cost.CompareTo(right.Cost)
            : right.Highest.CompareTo(left.Highest));
        _unpromised = _signals.Count(static signal => !signal.IsPromised);
        TitleSignals = _signals.Count(static signal => signal.IsOfTitles);
    }

    /// <summary>Nothing can match.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>Score of every hit, whatever else it gets.</summary>
    public float Constant { get; private set; }

    public List<ClauseGroup> Groups => _groups;

    /// <summary>How many clauses all groups have.</summary>
    public int Clauses { get; private set; }

    public List<Query> Filters => _filters;

    public List<Query> Exclusions => _exclusions;

    /// <summary>How many signals, the first, look at titles alone.</summary>
    public int TitleSignals { get; }

    /// <summary>What signals may give a document because a clause matches it, and else not.</summary>
    public float PromiseOf(Clause clause) => _promises.GetValueOrDefault(clause);

    /// <summary>The signals in a segment.</summary>
    /// <param name="leaf">The segment.</param>
    /// <param name="scratch">For arrays.</param>
    /// <param name="unpromised">Those whose most is not in <see cref="PromiseOf"/>.</param>
    public DocScores[] SignalsIn(int leaf, Scratch scratch, out DocScores[] unpromised)
    {
        var signals = new DocScores[_signals.Count];
        unpromised = _unpromised == 0 ? [] : new DocScores[_unpromised];
        var others = 0;
        for (var i = 0; i < signals.Length; i++)
        {
            signals[i] = _signals[i].In(leaf, scratch);
            if (!_signals[i].IsPromised) unpromised[others++] = signals[i];
        }
        return signals;
    }

    private void AddRequired(Query query, float boost)
    {
        switch (query)
        {
            case BooleanQuery boolean:
                AddBoolean(boolean, boost * boolean.Boost);
                break;
            case MatchAllDocsQuery all:
                Constant += boost * all.Boost;
                break;
            case ConstantScoreQuery { Query: { } inner } constant:
                Constant += boost * constant.Boost;
                _filters.Add(inner);
                break;
            case MultiTermQuery { MultiTermRewriteMethod: var method } terms when IsConstant(method):
                Constant += boost * terms.Boost;
                _filters.Add(terms);
                break;
            case MultiTermQuery terms:
                AddRequired(_postings.Searcher.Rewrite(terms), boost);
                break;
            default:
                AddGroup(1, [ClauseOf(query, boost)]);
                break;
        }
    }

    private void AddBoolean(BooleanQuery query, float boost)
    {
        var required = false;
        var optional = new List<Query>();
        foreach (var clause in query.Clauses)
        {
            if (clause.Occur == Occur.SHOULD) optional.Add(clause.Query);
            else if (clause.Occur == Occur.MUST_NOT) _exclusions.Add(clause.Query);
            else
            {
                AddRequired(clause.Query, boost);
                required = true;
            }
        }
        var fewest = Math.Max(query.MinimumNumberShouldMatch, required ? 0 : 1);
        if (fewest > optional.Count) IsImpossible = true;
        else if (fewest == 0) foreach (var signal in optional) AddSignal(signal, boost);
        else if (optional.Count == 1) AddRequired(optional[0], boost);
        else AddGroup(fewest, [.. optional.Select(clause => ClauseOf(clause, boost))]);
    }

    private void AddGroup(int fewest, Clause[] clauses)
    {
        _groups.Add(new ClauseGroup(Clauses, fewest, clauses));
        Clauses += clauses.Length;
    }

    private Clause ClauseOf(Query query, float boost)
    {
        Unwrap(ref query, ref boost);
        switch (query)
        {
            case TermQuery term when _postings.WeightOf(boost * term.Boost, term.Term) is { } weight:
                return new TermClause(_postings, term.Term, boost * term.Boost, weight);
            case PhraseQuery phrase when PhraseClause.Takes(phrase) && _postings.WeightOf(boost * phrase.Boost, phrase.GetTerms()) is { } weight:
                return new PhraseClause(_postings, phrase, boost, weight);
            case ConstantScoreQuery { Query: { } inner } constant:
                return new ConstantClause(_postings, inner, boost * constant.Boost);
            case MultiTermQuery { MultiTermRewriteMethod: var method } terms when IsConstant(method):
                return new ConstantClause(_postings, terms, boost * terms.Boost);
            default:
                return new LuceneClause(_postings, query, boost);
        }
    }

    private void AddSignal(Query query, float boost)
    {
        var highest = HighestOf(query, boost);
        if (highest <= 0) return;
        var clause = ClauseOf(query, boost);
        var promised = Promise(query, boost, highest);
        var ofTitles = query is TermQuery { Term.Field: IndexFields.Title } or IStemSignal { IsOfTitles: true };
        if (query is IPostingsSignal signal)
            _signals.Add(((leaf, scratch) => signal.SignalIn(_postings, leaf, boost * query.Boost, scratch) ?? clause.SignalIn(leaf, highest, scratch), highest, signal.Cost, promised, ofTitles));
        else
            _signals.Add(((leaf, scratch) => clause.SignalIn(leaf, highest, scratch), highest, clause is TermClause ? 0 : 2, promised, ofTitles));
    }

    /// <summary>Spreads what a signal may give over the words without which it gives nothing. A title is part of the body, and a word is there with its stem.</summary>
    /// <returns>False when some of it can come without any of the words.</returns>
    private bool Promise(Query query, float boost, float highest)
    {
        IReadOnlyList<(string Stem, float Most)> parts = query switch
        {
            IStemSignal signal => [.. signal.Stems.Select(part => (part.Stem, part.Most * boost * query.Boost))],
            TermQuery { Term: { Field: IndexFields.Title } term } => [(term.Text, highest)],
            TermQuery { Term: { Field: IndexFields.Exact } term } when Stemming.Stems(term.Text) is [var stem] => [(stem, highest)],
            _ => [],
        };
        if (parts.Count == 0 || !parts.All(part => _stems.ContainsKey(part.Stem))) return false;
        foreach (var (stem, most) in parts) _promises[_stems[stem]] = _promises.GetValueOrDefault(_stems[stem]) + most;
        return true;
    }

    private float HighestOf(Query query, float boost)
    {
        var boosted = boost * query.Boost;
        return query switch
        {
            TermQuery term => _postings.WeightOf(boosted, term.Term)?.Value ?? float.PositiveInfinity,
            PhraseQuery phrase when phrase.GetTerms() is { Length: > 0 } terms => _postings.WeightOf(boosted, terms)?.Value ?? float.PositiveInfinity,
            ConstantScoreQuery => boosted,
            BooleanQuery boolean => boolean.Clauses.Where(static clause => clause.Occur != Occur.MUST_NOT).Sum(clause => HighestOf(clause.Query, boosted)),
            IBoundedQuery bounded => boosted * bounded.HighestScore,
            _ => float.PositiveInfinity,
        };
    }

    private static bool IsConstant(MultiTermQuery.RewriteMethod method) =>
        ReferenceEquals(method, MultiTermQuery.CONSTANT_SCORE_AUTO_REWRITE_DEFAULT) || ReferenceEquals(method, MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE);

    /// <summary>Out of Booleans with one clause. Lucene's rewriting of these changes the clause itself, again with every search.</summary>
    private static void Unwrap(ref Query query, ref float boost)
    {
        for (; query is BooleanQuery { Clauses: [{ Occur: not Occur.MUST_NOT } only], MinimumNumberShouldMatch: <= 1 } outer; query = only.Query) boost *= outer.Boost;
    }
}
