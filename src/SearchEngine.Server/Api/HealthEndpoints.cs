using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Search;
using SearchEngine.Server.Api.Contracts;

namespace SearchEngine.Server.Api;

internal static class HealthEndpoints
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok(new HealthAnswer("live"))).WithName("live").WithTags("Operations")
            .WithSummary("The process answers").DisableRateLimiting();
        routes.MapGet("/health/ready", Ready).WithName("ready").WithTags("Operations")
            .WithSummary("The index can be searched").ProducesProblem(503).DisableRateLimiting();
        return routes;
    }

    private static Ok<ReadinessAnswer> Ready(IArticleIndex index)
    {
        var status = index.Status;
        return TypedResults.Ok(new ReadinessAnswer("ready", status.Articles, status.Sequence, status.SizeInBytes, status.SchemaVersion));
    }
}
