using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchEngine.Search;
using SearchEngine.Search.Responses;
using SearchEngine.Server.Api.Contracts;
using SearchEngine.Server.Parameters;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Api;

internal static class SuggestEndpoint
{
    public static RouteGroupBuilder MapSuggest(this RouteGroupBuilder api)
    {
        api.MapGet("/suggest", Suggest).WithName("suggest").WithTags("Search").WithSummary("Completions: entities as filters, phrases, titles")
            .AddEndpointFilter(new KnownParameters("q", "size")).ProducesProblem(400);
        return api;
    }

    private static Results<Ok<SuggestAnswer>, ProblemHttpResult> Suggest(
        [FromQuery, Description("What has been typed so far.")] string? q,
        [FromQuery, Description("Completions wanted, 1 to 50; 8 when absent.")] string? size,
        IArticleIndex index,
        CancellationToken cancellation)
    {
        var errors = new List<ParameterError>();
        var count = SearchQueryReader.Number(size, "size", 1, 50, 8, errors);
        if (q?.Length > QueryParser.MaxLength)
            return Problem.Of(ProblemKind.QueryTooLong, $"q has {q.Length:N0} characters: shorten it to {QueryParser.MaxLength:N0} or fewer.", ("parameter", "q"));
        if (errors.Count > 0) return Problem.Of(errors[0].Kind, errors[0].Message, ("parameter", errors[0].Parameter), ("value", errors[0].Value));
        return TypedResults.Ok(Answer(q ?? "", count, index, cancellation));
    }

    public static SuggestAnswer Answer(string typed, int count, IArticleIndex index, CancellationToken cancellation)
    {
        var suggestions = string.IsNullOrWhiteSpace(typed) ? [] : index.Suggest(typed, count, cancellation);
        return new SuggestAnswer(typed, [.. suggestions.Select(Answer)]);
    }

    private static SuggestionAnswer Answer(Suggestion suggestion) =>
        new(suggestion.Kind, suggestion.Text, suggestion.Dimension, suggestion.Value, suggestion.Count, suggestion.Alias, Link(suggestion));

    private static string Link(Suggestion suggestion) => suggestion switch
    {
        { Kind: SuggestionKind.Entity, Dimension: { } dimension, Value: { } value } => SearchLinks.ForValue(dimension, value),
        { Kind: SuggestionKind.Title, Value: { } id } => "/article/" + Uri.EscapeDataString(id),
        _ => "/search?q=" + Uri.EscapeDataString(suggestion.Text),
    };
}
