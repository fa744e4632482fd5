using SearchEngine.Articles;
using SearchEngine.Importing;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;
using SearchEngine.Server.Parameters;

namespace SearchEngine.Server.Entities;

/// <summary>A facet value on its own: what the knowledge base holds and what the articles tell.</summary>
/// <param name="Dimension">A name of <see cref="Search.Dimension"/>.</param>
/// <param name="Value">Facet value.</param>
/// <param name="Label">Name to read.</param>
/// <param name="Profile">Aliases and offices; null when the knowledge base does not know it.</param>
/// <param name="Coverage">Its articles, newest first, with timeline and the entities it appears with (itself left out).</param>
public sealed record EntityPortrait(string Dimension, string Value, string Label, EntityProfile? Profile, SearchResponse Coverage)
{
    private const int Companions = 12;

    internal static EntityPortrait? Find(string dimension, string value, IArticleIndex index, IArticleLibrary library, CancellationToken cancellation)
    {
        if (value.Length is 0 or > SearchQueryReader.MaxValueLength) return null;
        if (dimension == Search.Dimension.Country) value = value.ToUpperInvariant();
        var label = index.LabelOf(dimension, value);
        var profile = KindOf(dimension) is { } kind ? library.Describe(kind, value) : null;
        if (label is null && profile is null) return null;

        var request = SearchLinks.Include(new SearchRequest(), dimension, value) with
        {
            Sort = SortOrder.Newest,
            Size = 10,
            Timeline = true,
            Facets = [.. new[] { Search.Dimension.Country, Search.Dimension.Person, Search.Dimension.Organisation }.Select(d => new FacetRequest(d, Companions + 1))],
        };
        var coverage = index.Search(request, cancellation);
        var together = coverage.Facets.ToDictionary(f => f.Key, f => IsSame(f.Key, dimension) ? Without(f.Value, value) : Top(f.Value));
        if (together.ContainsKey(dimension)) together[dimension] = Without(Beside(request, dimension, index, cancellation), value);
        return new EntityPortrait(dimension, value, profile?.Label ?? label ?? value, profile, coverage with { Facets = together });
    }

    /// <summary>A dimension's own counts ignore its own selection, so the companions of its own kind are counted over a query of the value instead.</summary>
    private static FacetResult Beside(SearchRequest request, string dimension, IArticleIndex index, CancellationToken cancellation)
    {
        // A quotation mark cannot be part of a phrase.
        var value = request.Selections[0].Included[0].Replace('"', ' ');
        var asQuery = new SearchRequest { Text = $"{dimension}:\"{value}\"", Size = 0, Facets = [new FacetRequest(dimension, Companions + 1)], Highlight = false };
        return index.Search(asQuery, cancellation).Facets[dimension];
    }

    private static bool IsSame(string facet, string dimension) =>
        facet == dimension || (facet == Search.Dimension.Person && dimension == Search.Dimension.Leader);

    private static FacetResult Without(FacetResult facet, string value) =>
        Top(facet with { Values = [.. facet.Values.Where(v => v.Value != value)], Distinct = Math.Max(0, facet.Distinct - 1) });

    private static FacetResult Top(FacetResult facet) =>
        facet.Values.Count <= Companions ? facet : facet with { Values = [.. facet.Values.Take(Companions)], More = true };

    private static EntityKind? KindOf(string dimension) => dimension switch
    {
        Search.Dimension.Country => EntityKind.Country,
        Search.Dimension.Person or Search.Dimension.Leader => EntityKind.Person,
        Search.Dimension.Organisation => EntityKind.Organisation,
        _ => null,
    };
}
