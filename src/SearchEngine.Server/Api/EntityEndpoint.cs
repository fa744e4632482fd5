using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Importing;
using SearchEngine.Search;
using SearchEngine.Server.Api.Contracts;
using SearchEngine.Server.Entities;
using SearchEngine.Server.Parameters;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Api;

internal static class EntityEndpoint
{
    public static RouteGroupBuilder MapEntities(this RouteGroupBuilder api)
    {
        api.MapGet("/entities/{dimension}/{id}", Describe).WithName("entity").WithTags("Entities")
            .WithSummary("What the engine knows of an entity, its timeline, who it appears with")
            .AddEndpointFilter(new KnownParameters()).ProducesProblem(400).ProducesProblem(404);
        return api;
    }

    private static Results<Ok<EntityAnswer>, ProblemHttpResult> Describe(
        [Description("country, leader, person, organisation, source, language or published.")] string dimension,
        [Description("Facet value.")] string id,
        IArticleIndex index, IArticleLibrary library, CancellationToken cancellation)
    {
        if (!Dimension.IsKnown(dimension)) return SearchEndpoints.UnknownDimension(dimension);
        if (EntityPortrait.Find(dimension, id, index, library, cancellation) is not { } portrait)
            return Problem.Of(ProblemKind.NotFound, $"There is no {dimension} '{id}': look for its value with /api/v1/facets/{dimension}?prefix=.", ("parameter", "id"));
        var coverage = portrait.Coverage;
        return TypedResults.Ok(new EntityAnswer(
            dimension, portrait.Value, portrait.Label, portrait.Profile?.Aliases ?? [], portrait.Profile?.Offices ?? [], coverage.Total, coverage.Timeline,
            coverage.Facets.ToDictionary(f => f.Key, f => FacetAnswer.Of(f.Value)), [.. coverage.Hits.Select(HitAnswer.Of)]));
    }
}
