using SearchEngine.Articles;
using SearchEngine.Entities;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Importing.Knowing;

/// <summary>Shows the labels of today's knowledge instead of those that articles were indexed with. What searches find stays the same.</summary>
/// <param name="inner">The index.</param>
/// <param name="knowledge">Today's knowledge.</param>
internal sealed class RelabellingIndex(IArticleIndex inner, Func<KnowledgeBase> knowledge) : IArticleIndex
{
    public IndexStatus Status => inner.Status;

    public SearchResponse Search(SearchRequest request, CancellationToken cancellation = default)
    {
        var response = inner.Search(request, cancellation);
        var today = knowledge();
        return response with { Hits = Relabel(response.Hits, today), Facets = response.Facets.ToDictionary(facet => facet.Key, facet => Relabel(facet.Key, facet.Value, today)) };
    }

    public FacetResult FacetValues(FacetValuesRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Relabel(request.Dimension, inner.FacetValues(request, cancellation), knowledge());
    }

    public FacetPairs FacetPairs(FacetPairsRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pairs = inner.FacetPairs(request, cancellation);
        var today = knowledge();
        return pairs with { Rows = Relabel(request.Dimension, pairs.Rows, today), Columns = Relabel(request.With, pairs.Columns, today) };
    }

    public IReadOnlyList<SearchHit> Similar(ArticleId id, int size, CancellationToken cancellation = default) => Relabel(inner.Similar(id, size, cancellation), knowledge());

    public IReadOnlyList<Suggestion> Suggest(string text, int size, CancellationToken cancellation = default)
    {
        var today = knowledge();
        return [.. inner.Suggest(text, size, cancellation).Select(each => each is { Kind: SuggestionKind.Entity, Dimension: { } dimension, Value: { } value } ? each with { Text = LabelOf(dimension, value, each.Text, today) } : each)];
    }

    public string? LabelOf(string dimension, string value) => inner.LabelOf(dimension, value) is { } printed ? LabelOf(dimension, value, printed, knowledge()) : null;

    private static FacetResult Relabel(string dimension, FacetResult facet, KnowledgeBase today) => facet with { Values = Relabel(dimension, facet.Values, today) };

    private static IReadOnlyList<FacetValue> Relabel(string dimension, IReadOnlyList<FacetValue> values, KnowledgeBase today) => KnownNames.KindOf(dimension) is null
        ? values
        : [.. values.Select(value => value with { Label = LabelOf(dimension, value.Value, value.Label, today) })];

    private static IReadOnlyList<SearchHit> Relabel(IReadOnlyList<SearchHit> hits, KnowledgeBase today) => [.. hits.Select(hit => hit with
    {
        Countries = Relabel(Dimension.Country, hit.Countries, today),
        People = Relabel(Dimension.Person, hit.People, today),
        Organisations = Relabel(Dimension.Organisation, hit.Organisations, today),
    })];

    private static LabelledValue[] Relabel(string dimension, IReadOnlyList<LabelledValue> values, KnowledgeBase today) =>
        [.. values.Select(value => value with { Label = LabelOf(dimension, value.Value, value.Label, today) })];

    private static string LabelOf(string dimension, string value, string printed, KnowledgeBase today)
    {
        if (KnownNames.KindOf(dimension) is not { } kind || today.LabelOf(kind, value) is not { } label) return printed;

        // A leader's label goes on with the office.
        if (dimension != Dimension.Leader || printed.StartsWith(label + ", ", StringComparison.Ordinal)) return dimension == Dimension.Leader ? printed : label;
        return printed.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0 ? label + printed[comma..] : label;
    }
}
