using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Ranking;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Query;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Querying;

/// <summary>Compiles a syntax tree into a Lucene query.</summary>
/// <remarks>
/// What matches is decided by the tree: its words, the entities that they name (an article about Vladimir Putin matches "putin", whatever it calls him),
/// and two words written as one ("bit coin" matches "bitcoin"). On top of the matching words, which are scored in title and text together, come
/// <see cref="RankingSignals"/>.
/// </remarks>
internal sealed class QueryCompiler(IndexView view, List<string> notes)
{
    // One stem in a million articles has so many joined forms; fewer may be slips of the pen.
    private const int FewestCompounds = 2;

    private const int MostFuzzyWords = 16;

    private readonly Dictionary<Word, List<Query>> _alternatives = [];
    private int _fuzzyWords;

    /// <summary>The query for a tree.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="match">How words side by side at the top combine.</param>
    /// <param name="fewest">With <see cref="WordMatch.AllThenSome"/>: how many of the top's plain words must match; null for all.</param>
    /// <param name="freshness">Weight of an article's freshness, as a share of what the query's words weigh.</param>
    public CompiledQuery Compile(QueryNode root, WordMatch match, int? fewest = null, double freshness = 0)
    {
        var entities = NamedEntities.In(view, TopWords(root));
        GatherAlternatives(root, entities);
        var matching = match == WordMatch.Any ? CompileAny(root)
            : root is AllOf all && fewest is { } number ? CompileSome(all, number)
            : CompileNode(root) ?? new MatchAllDocsQuery();
        return new CompiledQuery(matching, new RankingSignals(view, root, entities).Make(dropStopWords: match == WordMatch.Any, freshness));
    }

    /// <summary>The plain words that stand side by side at the top of a tree.</summary>
    public static List<Word> TopWords(QueryNode root) => root switch
    {
        Word word => [word],
        AllOf all => [.. all.Children.OfType<Word>()],
        AnyOf any => [.. any.Children.OfType<Word>()],
        _ => [],
    };

    /// <summary>A filter that adds nothing to the score.</summary>
    public static Query Unscored(Query query) => new ConstantScoreQuery(query) { Boost = 0 };

    /// <summary>Articles that carry a facet value.</summary>
    public static Query Carrying(string dimension, string value) =>
        new TermQuery(new Term(IndexFields.FacetOf(dimension), IndexFields.FacetTerm(dimension, value)));

    /// <summary>Published in a range of days, both inclusive.</summary>
    public static Query Published(DateOnly? from, DateOnly? to) =>
        Unscored(NumericRangeQuery.NewInt32Range(IndexFields.Day, from?.DayNumber, to?.DayNumber, true, true));

    /// <summary>At least so many of the words at the top, and all that is not a plain word.</summary>
    private BooleanQuery CompileSome(AllOf all, int fewest)
    {
        var some = new BooleanQuery { MinimumNumberShouldMatch = fewest };
        foreach (var word in all.Children.OfType<Word>())
            if (CompileNode(word) is { } clause) some.Add(clause, Occur.SHOULD);
        some.MinimumNumberShouldMatch = Math.Min(fewest, some.Clauses.Count);
        var query = new BooleanQuery();
        if (some.Clauses.Count > 0) query.Add(some, Occur.MUST);
        foreach (var child in all.Children)
            if (child is not Word) AddClause(query, child);
        return WithSomethingToMatch(query);
    }

    /// <summary>Any of the words, wherever they stand, each by itself; a phrase counts on top of its words. Filters and exclusions stay as they are.</summary>
    private BooleanQuery CompileAny(QueryNode root)
    {
        var any = new BooleanQuery();
        var query = new BooleanQuery();
        var dropStopWords = TopWords(root).Exists(static word => !Stemming.IsStopWord(word.Text));
        Gather(root);
        if (any.Clauses.Count > 0) query.Add(any, Occur.MUST);
        return WithSomethingToMatch(query);

        void Gather(QueryNode node)
        {
            switch (node)
            {
                case AllOf all: foreach (var child in all.Children) Gather(child); break;
                case AnyOf some: foreach (var child in some.Children) Gather(child); break;
                case Word { Field: null } word:
                    AddWords(word.Text);
                    if (_alternatives.TryGetValue(word, out var alternatives) && (!dropStopWords || !Stemming.IsStopWord(word.Text)))
                        foreach (var alternative in alternatives) any.Add(alternative, Occur.SHOULD);
                    break;
                case Phrase { Field: null } phrase:
                    AddWords(phrase.Text);
                    if (CompileNode(phrase) is { } whole) any.Add(whole, Occur.SHOULD);
                    break;
                case Word or Phrase or Prefix or Fuzzy:
                    if (CompileNode(node) is { } clause) any.Add(clause, Occur.SHOULD);
                    break;
                default: AddClause(query, node); break;
            }
        }

        void AddWords(string text)
        {
            foreach (var stem in Stemming.Stems(text))
                if (!dropStopWords || !Stemming.IsStopWord(stem)) any.Add(new TermQuery(new Term(IndexFields.Body, stem)), Occur.SHOULD);
        }
    }

    private Query? CompileNode(QueryNode node)
    {
        switch (node)
        {
            case Word word: return WithAlternatives(CompileWord(word), word);
            case Phrase phrase: return CompilePhrase(phrase.Text, phrase.Slop, ExactFieldOf(phrase.Field));
            case Prefix prefix: return CompileLast(prefix.Text, prefix.Field, static term => new PrefixQuery(term));
            case Fuzzy fuzzy: return CompileLast(fuzzy.Text, fuzzy.Field, term => CompileFuzzy(term, fuzzy));
            case DateRange range: return Published(range.From, range.To);
            case FacetTerm facet: return CompileFacet(facet);
            case Excluding excluding:
                return CompileNode(excluding.Child) is { } child
                    ? new BooleanQuery { { new MatchAllDocsQuery(), Occur.MUST }, { child, Occur.MUST_NOT } }
                    : null;
            case AllOf all:
                var every = new BooleanQuery();
                foreach (var part in all.Children) AddClause(every, part);
                return every.Clauses.Count == 0 ? null : WithSomethingToMatch(every);
            case AnyOf any:
                var some = new BooleanQuery();
                foreach (var part in any.Children)
                    if (CompileNode(part) is { } clause) some.Add(clause, Occur.SHOULD);
                return some.Clauses.Count == 0 ? null : some;
            default: return null;
        }
    }

    private void AddClause(BooleanQuery query, QueryNode node)
    {
        if (node is Excluding excluding)
        {
            if (CompileNode(excluding.Child) is { } unwanted) query.Add(unwanted, Occur.MUST_NOT);
        }
        else if (CompileNode(node) is { } wanted) query.Add(wanted, Occur.MUST);
    }

    private static BooleanQuery WithSomethingToMatch(BooleanQuery query)
    {
        if (query.Clauses.Count == 0 || query.Clauses.All(static clause => clause.Occur == Occur.MUST_NOT))
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        return query;
    }

    private Query? WithAlternatives(Query? query, Word word)
    {
        if (query is null || !_alternatives.TryGetValue(word, out var alternatives)) return query;
        var any = new BooleanQuery { { query, Occur.SHOULD } };
        foreach (var alternative in alternatives) any.Add(alternative, Occur.SHOULD);
        return any;
    }

    private static Query? CompileWord(Word word)
    {
        var stems = Stemming.Stems(word.Text);
        // "covid-19" is two words that belong together.
        return stems.Count <= 1
            ? stems.Count == 0 ? null : new TermQuery(new Term(word.Field is null ? IndexFields.Body : IndexFields.Title, stems[0]))
            : CompilePhrase(word.Text, 0, ExactFieldOf(word.Field));
    }

    private static Query? CompilePhrase(string text, int slop, string field)
    {
        var words = Stemming.Exacts(text);
        if (words.Count <= 1) return words.Count == 0 ? null : new TermQuery(new Term(field, words[0]));
        var phrase = new PhraseQuery { Slop = slop };
        foreach (var word in words) phrase.Add(new Term(field, word));
        return phrase;
    }

    /// <summary>"e-mai*" is the word "e" and words starting with "mai".</summary>
    private static Query? CompileLast(string text, string? field, Func<Term, Query> make)
    {
        var exact = ExactFieldOf(field);
        var words = Stemming.Exacts(text);
        if (words.Count == 0) return null;
        var last = make(new Term(exact, words[^1]));
        if (words.Count == 1) return last;
        var query = new BooleanQuery { { last, Occur.MUST } };
        foreach (var word in words.SkipLast(1)) query.Add(new TermQuery(new Term(exact, word)), Occur.MUST);
        return query;
    }

    private Query CompileFuzzy(Term term, Fuzzy fuzzy)
    {
        // Each is a walk through the index's words: hundreds of them in one query would take seconds.
        if (++_fuzzyWords > MostFuzzyWords)
        {
            if (_fuzzyWords == MostFuzzyWords + 1) notes.Add($"Only the first {MostFuzzyWords} words with \u201C~\u201D were searched for in other spellings too.");
            return new TermQuery(term);
        }
        var words = FuzzyWords.Find(view, term.Field, term.Text, fuzzy.Edits, out var leftOut);
        if (leftOut > 0) notes.Add($"\u201C{fuzzy.Text}~\u201D is close to {FuzzyWords.Most + leftOut:N0} words; the {FuzzyWords.Most:N0} closest and most frequent were searched for.");
        // Nothing is like it: a word that no article has.
        return words ?? new TermQuery(term);
    }

    private Query? CompileFacet(FacetTerm facet) =>
        new FacetCompiler(view, notes).Compile(facet) ?? CompilePhrase(facet.Value, 0, IndexFields.Exact);

    /// <summary>What else may stand for words of the query.</summary>
    private void GatherAlternatives(QueryNode root, List<NamedEntity> entities)
    {
        var words = TopWords(root);
        foreach (var entity in entities)
            for (var i = entity.First; i < entity.First + entity.Count; i++)
                Add(words[i], Unscored(Carrying(entity.Dimension, entity.Value)));
        // Only neighbours that have to match together are written as one.
        if (root is not AllOf) return;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i - 1].Field is not null || words[i].Field is not null || Compound(words[i - 1].Text, words[i].Text) is not { } compound) continue;
            foreach (var word in (Word[])[words[i - 1], words[i]]) Add(word, new TermQuery(compound) { Boost = view.Recipe.Compound / 2 });
        }

        void Add(Word word, Query alternative)
        {
            if (!_alternatives.TryGetValue(word, out var all)) _alternatives[word] = all = [];
            all.Add(alternative);
        }
    }

    private Term? Compound(string first, string second)
    {
        if (view.Recipe.Compound <= 0 || Stemming.Exacts(first) is not [var left] || Stemming.Exacts(second) is not [var right]) return null;
        var joined = new Term(IndexFields.Exact, left + right);
        return view.Postings.DocFreq(joined) >= FewestCompounds ? joined : null;
    }

    private static string ExactFieldOf(string? field) => field is null ? IndexFields.Exact : IndexFields.TitleExact;
}
