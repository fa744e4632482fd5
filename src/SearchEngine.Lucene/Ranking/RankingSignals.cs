using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Query;

namespace SearchEngine.Lucene.Ranking;

/// <summary>Makes the signals of a query: what ranks its hits besides the words that decide what is found. The weights are those of the view's recipe.</summary>
/// <param name="view">The view, for the rarity of words.</param>
/// <param name="root">The query.</param>
/// <param name="entities">What its words name.</param>
internal sealed class RankingSignals(IndexView view, QueryNode root, IReadOnlyList<NamedEntity> entities)
{
    private readonly RankingRecipe _recipe = view.Recipe;
    private readonly List<Query> _signals = [];

    /// <param name="dropStopWords">Leaves out words that say nothing, as long queries have many of.</param>
    /// <param name="freshness">Weight of freshness, as a share of what the query's words weigh; 0 for none.</param>
    public List<Query> Make(bool dropStopWords, double freshness)
    {
        var words = (dropStopWords ? AllWords(root) : QueryCompiler.TopWords(root)).Where(word => word.Field is null && !(dropStopWords && Stemming.IsStopWord(word.Text))).ToList();
        var stems = words.SelectMany(static word => Stemming.Stems(word.Text)).ToList();
        var exacts = words.SelectMany(static word => Stemming.Exacts(word.Text)).ToList();
        foreach (var stem in stems) Add(new TermQuery(new Term(IndexFields.Title, stem)), _recipe.Title);
        foreach (var exact in exacts) Add(new TermQuery(new Term(IndexFields.Exact, exact)), _recipe.Exact);
        var rare = Rarities(IndexFields.Body, stems);
        Add(new TitleCoverQuery(rare), rare.Count == 0 ? 0 : _recipe.TitleCover);
        // A window of one word says no more than the word.
        if (rare.Count > 1) Add(new WordWindowQuery(rare, _recipe.WindowWords, _recipe.WindowSpread), _recipe.Window);
        AddEntities(words);
        var total = rare.Sum(static stem => stem.Rarity);
        if (freshness > 0) Add(new FreshnessQuery(view.Today.DayNumber, _recipe.FreshnessHalfLife), (float)(freshness * total));
        return _signals;
    }

    /// <summary>In a long text that is ranked by any of its words, those between quotation marks count like the others.</summary>
    private static IEnumerable<Word> AllWords(QueryNode node) => node switch
    {
        Word word => [word],
        Phrase { Field: null } phrase => phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static text => new Word(text)),
        AllOf all => all.Children.SelectMany(AllWords),
        AnyOf any => any.Children.SelectMany(AllWords),
        _ => [],
    };

    private void AddEntities(List<Word> words)
    {
        if (_recipe.Entity <= 0) return;
        var all = QueryCompiler.TopWords(root);
        foreach (var entity in entities)
        {
            var rarity = Rarities(IndexFields.Body, [.. all.Skip(entity.First).Take(entity.Count).Where(words.Contains).SelectMany(static word => Stemming.Stems(word.Text))]).Sum(static stem => stem.Rarity);
            Add(new SalienceQuery(entity.Dimension, entity.Value, entity.Typed), _recipe.Entity * rarity);
        }
    }

    private List<(string Word, float Rarity)> Rarities(string field, List<string> words) =>
        [.. words.Distinct(StringComparer.Ordinal).Select(word => (word, Rarity: RarityOf(new Term(field, word)))).Where(static word => word.Rarity > 0)];

    private float RarityOf(Term term) => view.Postings.DocFreq(term) > 0 ? view.Postings.WeightOf(1, term)?.Value ?? 0 : 0;

    private void Add(Query query, float weight)
    {
        if (weight <= 0) return;
        query.Boost = weight;
        _signals.Add(query);
    }
}
