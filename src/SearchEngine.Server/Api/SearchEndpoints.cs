using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Server.Api.Contracts;
using SearchEngine.Server.Parameters;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Api;

internal static class SearchEndpoints
{
    private const int MostPaired = 100;

    public static RouteGroupBuilder MapSearch(this RouteGroupBuilder api)
    {
        api.MapGet("/search", Search).WithName("search").WithTags("Search").WithSummary("Ranked articles with facet counts and timeline")
            .AddEndpointFilter(new KnownParameters(KnownParameters.OfSearch)).ProducesProblem(400);
        api.MapGet("/facets/{dimension}", FacetValues).WithName("facetValues").WithTags("Search").WithSummary("A facet's values for a search: find by prefix, page through all")
            .AddEndpointFilter(new KnownParameters([.. KnownParameters.OfSearch, "prefix", "offset"])).ProducesProblem(400);
        api.MapGet("/facets/{dimension}/with/{other}", FacetPairs).WithName("facetPairs").WithTags("Search").WithSummary("How often the values of two facets come together in one article")
            .WithDescription("The most frequent values of both, and for each pair how many of the search's hits carry both. All filters apply, also those in the two dimensions.")
            .AddEndpointFilter(new KnownParameters([.. KnownParameters.OfSearch, "rows", "columns"])).ProducesProblem(400);
        return api;
    }

    private static Results<Ok<SearchAnswer>, ProblemHttpResult> Search([AsParameters] SearchQuery query, IArticleIndex index, CancellationToken cancellation)
    {
        var (request, errors) = SearchQueryReader.Read(query);
        if (errors.Count > 0) return Refusal(errors);
        return TypedResults.Ok(SearchAnswer.Of(index.Search(request, cancellation)));
    }

    private static Results<Ok<FacetPageAnswer>, ProblemHttpResult> FacetValues(
        string dimension,
        [FromQuery, Description("Only values with all these words in one of their names (label, value, or another known name: burma for Myanmar), the last word perhaps unfinished.")] string? prefix,
        [FromQuery, Description("Values to skip; 0 when absent.")] string? offset,
        [AsParameters] SearchQuery query,
        IArticleIndex index,
        CancellationToken cancellation)
    {
        if (!Dimension.IsKnown(dimension)) return UnknownDimension(dimension);
        var (request, readErrors) = SearchQueryReader.Read(query);
        var errors = new List<ParameterError>(readErrors);
        var size = SearchQueryReader.Number(query.Size, "size", 1, SearchQueryReader.MaxSize, 50, errors);
        var skip = SearchQueryReader.Number(offset, "offset", 0, int.MaxValue - SearchQueryReader.MaxSize, 0, errors);
        if (prefix?.Length > SearchQueryReader.MaxValueLength)
            errors.Add(SearchQueryReader.Error("prefix", prefix, $"is too long: give at most {SearchQueryReader.MaxValueLength} characters"));
        var sort = SearchQueryReader.ValueSort(query.Sort, errors);
        if (errors.Count > 0) return Refusal(errors);

        var values = index.FacetValues(new FacetValuesRequest { Search = request, Dimension = dimension, Prefix = prefix, Sort = sort, Offset = skip, Size = size }, cancellation);
        return TypedResults.Ok(new FacetPageAnswer(dimension, [.. values.Values.Select(FacetValueAnswer.Of)], values.Distinct, values.More, values.More ? skip + size : null));
    }

    private static Results<Ok<FacetPairsAnswer>, ProblemHttpResult> FacetPairs(
        string dimension,
        string other,
        [FromQuery, Description("Values of the first facet, 1 to 100; 10 when absent.")] string? rows,
        [FromQuery, Description("Values of the other facet, 1 to 100; 10 when absent.")] string? columns,
        [AsParameters] SearchQuery query,
        IArticleIndex index,
        CancellationToken cancellation)
    {
        if (!Dimension.IsKnown(dimension)) return UnknownDimension(dimension);
        if (!Dimension.IsKnown(other)) return UnknownDimension(other);
        var (request, readErrors) = SearchQueryReader.Read(query);
        var errors = new List<ParameterError>(readErrors);
        var height = SearchQueryReader.Number(rows, "rows", 1, MostPaired, 10, errors);
        var width = SearchQueryReader.Number(columns, "columns", 1, MostPaired, 10, errors);
        if (errors.Count > 0) return Refusal(errors);

        var pairs = index.FacetPairs(new FacetPairsRequest { Search = request, Dimension = dimension, With = other, Rows = height, Columns = width }, cancellation);
        return TypedResults.Ok(new FacetPairsAnswer(dimension, other, [.. pairs.Rows.Select(FacetValueAnswer.Of)], [.. pairs.Columns.Select(FacetValueAnswer.Of)], pairs.Counts));
    }

    public static ProblemHttpResult UnknownDimension(string dimension) =>
        Problem.Of(ProblemKind.UnknownDimension, $"'{dimension}' is no facet: use {string.Join(", ", Dimension.All)}.", ("parameter", "dimension"));

    private static ProblemHttpResult Refusal(IReadOnlyList<ParameterError> errors) =>
        Problem.Of(errors[0].Kind, string.Join(' ', errors.Select(e => e.Message)), ("parameter", errors[0].Parameter), ("value", errors[0].Value));
}
