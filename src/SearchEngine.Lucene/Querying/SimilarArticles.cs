using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Articles;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Lucene.Ranking;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Querying;

/// <summary>Finds the articles most like one, by its most telling words and what it is about; then once more by what the best of them have in common with it.</summary>
/// <remarks>
/// The second round is the relevance model RM3: Abdul-Jaleel et al., "UMass at TREC 2004: Novelty and HARD", TREC 2004. What each rule is worth stands in
/// docs/ranking.md.
/// </remarks>
internal sealed class SimilarArticles(IndexView view, SimilarityRecipe recipe, CancellationToken cancellation)
{
    /// <summary>The best hits, best first, without the article itself and without texts that are copies of its own or of a better hit's.</summary>
    /// <param name="id">The article; nothing is like one that is not there.</param>
    /// <param name="size">How many.</param>
    public IReadOnlyList<RankedHit> Find(ArticleId id, int size)
    {
        if (size <= 0 || view.IsEmpty || DocumentOf(id) is not { } seed) return [];
        var (card, text) = Read([seed])[0];
        var (model, entities) = (TermModel.Of(card.Title, text, recipe), EntitiesOf(card, seed));
        // Copies are dropped afterwards.
        var wanted = 2 * size;
        var found = Search(id, model, entities, Math.Max(wanted, recipe.Feedback));
        if (recipe.Feedback > 0 && found.Count > 0)
        {
            var best = found.Take(recipe.Feedback).ToList();
            var others = Read([.. best.Select(static hit => hit.Document)]).Select((other, i) => (TermModel.Of(other.Card.Title, other.Text, recipe), best[i].Score)).ToList();
            found = Search(id, model.Mixed(others, recipe.Own), entities, wanted);
        }
        var copies = new TextCopies();
        copies.TryAdd(text);
        var texts = Read([.. found.Select(static hit => hit.Document)]);
        return [.. found.Where((_, i) => copies.TryAdd(texts[i].Text)).Take(size)];
    }

    private IReadOnlyList<RankedHit> Search(ArticleId id, TermModel model, IReadOnlyList<Query> entities, int size)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var (term, weight) in model.Telling(view, recipe.Words)) any.Add(new TermQuery(term) { Boost = weight }, Occur.SHOULD);
        // An article of few words is like those about the same.
        if (any.Clauses.Count == 0) foreach (var entity in entities) any.Add(entity, Occur.SHOULD);
        if (any.Clauses.Count == 0) return [];
        var others = new BooleanQuery { { any, Occur.MUST }, { new TermQuery(new Term(IndexFields.Id, id.Value)), Occur.MUST_NOT } };
        var ranking = RankedSearch.Ranking(view, SortOrder.Relevance, size, null);
        RankedSearch.Run(view, new CompiledQuery(others, entities), ranking, null, cancellation);
        return ranking.Ranked();
    }

    /// <summary>What the article is about, each weighed by its salience there and by how few articles are about it.</summary>
    private List<Query> EntitiesOf(Card card, int document)
    {
        var queries = new List<Query>();
        foreach (var (dimension, entries) in ((string, string[])[])[(Dimension.Country, card.Countries), (Dimension.Person, card.People), (Dimension.Organisation, card.Organisations)])
            foreach (var entry in entries)
            {
                var value = entry[..entry.IndexOf(IndexFields.Separator)];
                var term = new Term(IndexFields.Salience, IndexFields.FacetTerm(dimension, value));
                var rarity = view.Postings.WeightOf(1, term)?.Value ?? 0;
                var boost = recipe.Entity * rarity * SalienceIn(document, term);
                if (boost > 0) queries.Add(new SalienceQuery(dimension, value, value) { Boost = boost });
            }
        return queries;
    }

    private float SalienceIn(int document, Term term)
    {
        var leaf = view.Reader.Leaves[ReaderUtil.SubIndex(document, view.Reader.Leaves)];
        return leaf.AtomicReader.GetTermDocsEnum(term) is { } found && found.Advance(document - leaf.DocBase) == document - leaf.DocBase
            ? Math.Min(1, found.Freq / (float)IndexFields.SalienceSteps)
            : 0;
    }

    private int? DocumentOf(ArticleId id) =>
        view.Searcher.Search(new TermQuery(new Term(IndexFields.Id, id.Value)), 1).ScoreDocs is [var found, ..] ? found.Doc : null;

    private (Card Card, string Text)[] Read(int[] documents)
    {
        var read = Array.ConvertAll(documents, view.Reader.Document);
        var cards = Array.ConvertAll(read, CardOf);
        var texts = view.Texts?.Read(Array.ConvertAll(cards, static card => ArticleId.TryParse(card.Id, out var id) ? id : throw new InvalidDataException($"'{card.Id}' is no article id. Run 'rebuild'.")));
        return [.. cards.Select((card, i) => (card, (texts is null ? read[i].Get(IndexFields.Text) : texts[i]) ?? ""))];
    }

    private static Card CardOf(Document document)
    {
        var bytes = document.GetBinaryValue(IndexFields.Card);
        return JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), CardJson.Default.Card) ?? throw new InvalidDataException("An article has no card. Run 'rebuild'.");
    }
}
