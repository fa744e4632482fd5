using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchEngine.Articles;
using SearchEngine.Importing;
using SearchEngine.Search;
using SearchEngine.Server.Api.Contracts;
using SearchEngine.Server.Keys;
using SearchEngine.Server.Parameters;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Api;

internal static class ArticleEndpoints
{
    public static RouteGroupBuilder MapArticleReading(this RouteGroupBuilder api)
    {
        api.MapGet("/articles/{id}", Find).WithName("article").WithTags("Articles").WithSummary("An article with its annotations")
            .AddEndpointFilter(new KnownParameters()).ProducesProblem(404);
        api.MapGet("/articles/{id}/similar", Similar).WithName("similarArticles").WithTags("Articles").WithSummary("Articles most like this one")
            .AddEndpointFilter(new KnownParameters("size")).ProducesProblem(400).ProducesProblem(404);
        return api;
    }

    public static RouteGroupBuilder MapArticleWriting(this RouteGroupBuilder api)
    {
        api.MapPost("/articles", Add).WithName("addArticles").WithTags("Articles").WithSummary("Add or replace articles; answered when they are durable")
            .WithDescription("The body is one JSON object, an array of them, or one a line (NDJSON). An article with the id (or, without id, the URL) of a stored one replaces it. Needs a key of scope write.")
            .Accepts<ArticleInput[]>("application/json", "application/x-ndjson")
            .AddEndpointFilter(new KnownParameters()).AddEndpointFilter(new KeyFilter(ApiKeyScope.Write))
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        api.MapDelete("/articles/{id}", Remove).WithName("removeArticle").WithTags("Articles").WithSummary("Remove an article, durably")
            .WithDescription("Needs a key of scope write.")
            .AddEndpointFilter(new KnownParameters()).AddEndpointFilter(new KeyFilter(ApiKeyScope.Write))
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        return api;
    }

    private static Results<Ok<ArticleAnswer>, ProblemHttpResult> Find(string id, IArticleLibrary library) =>
        ArticleId.TryParse(id, out var parsed) && library.Find(parsed) is { } article
            ? TypedResults.Ok(ArticleAnswer.Of(article))
            : NoSuchArticle(id);

    private static Results<Ok<SimilarAnswer>, ProblemHttpResult> Similar(
        string id, [FromQuery, Description("Articles wanted, 1 to 100; 10 when absent.")] string? size,
        IArticleLibrary library, IArticleIndex index, CancellationToken cancellation)
    {
        var errors = new List<ParameterError>();
        var count = SearchQueryReader.Number(size, "size", 1, 100, 10, errors);
        if (errors.Count > 0) return Problem.Of(errors[0].Kind, errors[0].Message, ("parameter", errors[0].Parameter), ("value", errors[0].Value));
        if (!ArticleId.TryParse(id, out var parsed) || library.Find(parsed) is null) return NoSuchArticle(id);
        return TypedResults.Ok(new SimilarAnswer(parsed.Value, [.. index.Similar(parsed, count, cancellation).Select(HitAnswer.Of)]));
    }

    private static async Task<Results<Ok<AddAnswer>, ProblemHttpResult>> Add(HttpRequest request, IArticleLibrary library, CancellationToken cancellation)
    {
        switch (await ArticleBody.ReadAsync(request, cancellation))
        {
            case ArticleBody.Unreadable unreadable:
                return Problem.Of(unreadable.Kind, unreadable.Detail);
            case ArticleBody.Articles articles:
                var answer = Store(articles.Items, library, cancellation);
                return answer.Stored > 0
                    ? TypedResults.Ok(answer)
                    : Problem.Of(ProblemKind.NothingStored, $"None of {answer.Refused:N0} articles was stored; the first: {answer.Results[0].Error}", ("results", answer.Results));
            default:
                throw new InvalidOperationException("A body is either articles or unreadable.");
        }
    }

    private static AddAnswer Store(IReadOnlyList<BodyItem> items, IArticleLibrary library, CancellationToken cancellation)
    {
        var inputs = items.Select(i => i.Input).OfType<ArticleInput>().ToArray();
        var added = inputs.Length == 0 ? [] : library.Add(inputs, cancellation);
        var results = new AddedArticle[items.Count];
        var next = 0;
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = items[i].Input is null
                ? new AddedArticle(null, items[i].Error)
                : new AddedArticle(added[next].Id?.Value, added[next++].Error);
        }
        var stored = results.Count(r => r.Id is not null);
        return new AddAnswer(stored, results.Length - stored, results);
    }

    private static Results<NoContent, ProblemHttpResult> Remove(string id, IArticleLibrary library) =>
        ArticleId.TryParse(id, out var parsed) && library.Remove(parsed) ? TypedResults.NoContent() : NoSuchArticle(id);

    private static ProblemHttpResult NoSuchArticle(string id) =>
        Problem.Of(ProblemKind.NotFound, $"There is no article '{id}': it may have been removed; search for it again.", ("parameter", "id"));
}
