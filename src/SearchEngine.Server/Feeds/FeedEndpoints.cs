using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Server.Api;
using SearchEngine.Server.Parameters;

namespace SearchEngine.Server.Feeds;

internal static class FeedEndpoints
{
    public static IEndpointRouteBuilder MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feed", FeedAsync).WithName("feed").WithTags("Feeds").WithSummary("Any search as an Atom feed, newest first")
            .Produces(200, contentType: "application/atom+xml");
        routes.MapGet("/opensearch.xml", Describe).WithName("openSearch").WithTags("Feeds").WithSummary("OpenSearch description, for a browser's search bar")
            .Produces(200, contentType: "application/opensearchdescription+xml");
        routes.MapGet("/suggest", Suggest).WithName("openSearchSuggestions").ExcludeFromDescription();
        return routes;
    }

    private static async Task<ContentHttpResult> FeedAsync([AsParameters] SearchQuery query, HttpRequest http, IArticleIndex index, ServerOptions options, CancellationToken cancellation)
    {
        var request = SearchQueryReader.Read(query, defaultSize: 30).Request with { Facets = [], Timeline = false, Explain = false, Cursor = null };
        if (string.IsNullOrEmpty(query.Sort)) request = request with { Sort = SortOrder.Newest };
        var response = index.Search(request with { Size = Math.Clamp(request.Size, 1, 100) }, cancellation);
        var title = request.Text.Length > 0 ? $"{options.Title}: {request.Text}" : options.Title;
        var address = SearchLinks.QueryString(request with { Sort = SortOrder.Relevance });
        return TypedResults.Content(await AtomFeed.WriteAsync(title, Site(http), address, response), "application/atom+xml; charset=utf-8");
    }

    private static ContentHttpResult Describe(HttpRequest http, ServerOptions options) =>
        TypedResults.Content(OpenSearchDescription.Write(options.Title, Site(http)), "application/opensearchdescription+xml; charset=utf-8");

    /// <summary>The form that browsers expect: <c>["typed", ["completion", …]]</c>.</summary>
    private static JsonHttpResult<object[]> Suggest(string? q, IArticleIndex index, CancellationToken cancellation)
    {
        var typed = q is null ? "" : q[..Math.Min(q.Length, QueryParser.MaxLength)];
        var texts = SuggestEndpoint.Answer(typed, 8, index, cancellation).Suggestions.Select(s => s.Text).ToArray();
        return TypedResults.Json<object[]>([typed, texts], contentType: "application/x-suggestions+json");
    }

    private static string Site(HttpRequest http) => $"{http.Scheme}://{http.Host}{http.PathBase}";
}
