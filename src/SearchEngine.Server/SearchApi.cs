using System.ComponentModel.DataAnnotations;
using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using SearchEngine.Server.Api;
using SearchEngine.Server.Feeds;
using SearchEngine.Server.Hosting;
using SearchEngine.Server.Keys;

namespace SearchEngine.Server;

/// <summary>The HTTP API. <see cref="SearchServer"/> composes it with the pages into a whole server.</summary>
public static class SearchApi
{
    /// <summary>Adds what the API needs; <c>IArticleIndex</c> and <c>IArticleLibrary</c> must be there as singletons.</summary>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static IServiceCollection AddSearchApi(this IServiceCollection services, ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.AddSingleton(p => new ApiKeys(options.KeysFile, p.GetService<TimeProvider>() ?? TimeProvider.System));
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.AddRateLimiter(limits => Traffic.Limit(limits, options));
        services.AddResponseCompression(compression =>
        {
            // No response mixes a secret with what a request brings along, so compressing over TLS gives nothing away.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/atom+xml", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(b => b.Level = CompressionLevel.Fastest);
        services.AddOpenApi("v1", ApiDocument.Describe);
        return services;
    }

    /// <summary>Maps <c>/api/v1</c>, health, feeds and the API's description.</summary>
    public static IEndpointRouteBuilder MapSearchApi(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var options = routes.ServiceProvider.GetRequiredService<ServerOptions>();
        var api = routes.MapGroup("/api/v1");
        var reading = api.MapGroup("");
        if (options.ReadingNeedsKey) reading.AddEndpointFilter(new KeyFilter(ApiKeyScope.Read));
        reading.MapSearch().MapSuggest().MapArticleReading().MapEntities();
        api.MapArticleWriting();
        routes.MapHealth();
        routes.MapFeeds();
        routes.MapApiReference();
        return routes;
    }
}
