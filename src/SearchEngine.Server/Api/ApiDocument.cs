using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SearchEngine.Search.Requests;
using SearchEngine.Server.Parameters;

namespace SearchEngine.Server.Api;

/// <summary>What the generated OpenAPI document cannot know by itself: the real types of parameters that are read as text, and how keys are sent.</summary>
internal static class ApiDocument
{
    private static readonly Dictionary<string, OpenApiSchema> Schemas = new()
    {
        ["q"] = new() { Type = JsonSchemaType.String, MaxLength = Search.QueryParser.MaxLength },
        ["size"] = Whole(0, SearchQueryReader.MaxSize),
        ["facetSize"] = Whole(1, SearchQueryReader.MaxSize),
        ["offset"] = Whole(0, int.MaxValue - SearchQueryReader.MaxSize),
        ["freshness"] = new() { Type = JsonSchemaType.Number, Minimum = "0", Maximum = "1", Default = SearchRequest.DefaultFreshness },
        ["timeline"] = new() { Type = JsonSchemaType.Boolean, Default = true },
        ["highlight"] = new() { Type = JsonSchemaType.Boolean, Default = true },
        ["explain"] = new() { Type = JsonSchemaType.Boolean, Default = false },
        ["rows"] = Whole(1, 100),
        ["columns"] = Whole(1, 100),
        ["interval"] = Names("auto", "day", "week", "month", "quarter", "year"),
        ["sort"] = Names("relevance", "newest", "oldest"),
    };

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                if (parameter.Name is { } name && Schemas.TryGetValue(name, out var schema)) parameter.Schema = schema;
            // Of a facet's values, not of hits.
            if (operation.OperationId == "facetValues" && operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(static parameter => parameter.Name == "sort") is { } sort)
            {
                sort.Schema = Names("count", "name", "significance");
                sort.Description = "count (default), name, or significance: values more frequent among the hits than elsewhere, most unusual first.";
            }
            if (context.Description.HttpMethod is "POST" or "DELETE" && context.Document is { } document)
            {
                operation.Security =
                [
                    new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] },
                    new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("apiKey", document)] = [] },
                ];
            }
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // The converter that writes UTC hides the type.
            if (context.JsonTypeInfo.Type == typeof(DateTimeOffset)) schema.Type = JsonSchemaType.String;
            if (context.JsonTypeInfo.Type == typeof(DateTimeOffset?)) schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "News search",
                Version = "v1",
                Description = "Full-text search over news articles with facets. Errors are problem documents (RFC 9457) whose 'type' has a page under /problems.",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key made with 'searchengine keys add'." },
                ["apiKey"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "The same key in a header of its own." },
            };
            return Task.CompletedTask;
        });
    }

    private static OpenApiSchema Names(params string[] names) => new() { Type = JsonSchemaType.String, Enum = [.. names.Select(static name => JsonValue.Create(name))] };

    private static OpenApiSchema Whole(int least, int most) =>
        new() { Type = JsonSchemaType.Integer, Minimum = least.ToString(), Maximum = most.ToString() };
}
