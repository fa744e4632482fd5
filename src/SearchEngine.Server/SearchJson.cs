using System.Text.Json;
using SearchEngine.Search.Responses;
using SearchEngine.Server.Api;
using SearchEngine.Server.Api.Contracts;

namespace SearchEngine.Server;

/// <summary>A search response as the API prints it, for programs beside the server. Thread-safe.</summary>
public static class SearchJson
{
    private static readonly JsonSerializerOptions Options = Configured();

    /// <summary>One line of JSON, the body of <c>GET /api/v1/search</c>.</summary>
    public static string Of(SearchResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return JsonSerializer.Serialize(SearchAnswer.Of(response), Options);
    }

    private static JsonSerializerOptions Configured()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiJson.Configure(options);
        return options;
    }
}
