using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SearchEngine.Importing;
using SearchEngine.Search;
using SearchEngine.Server.Hosting;

namespace SearchEngine.Server;

/// <summary>The whole server: API, pages, feeds, limits and headers.</summary>
public static class SearchServer
{
    /// <summary>Builds a server, not started. It reads no settings from files or the environment; the caller keeps owning index and library.</summary>
    /// <param name="index">What is searched.</param>
    /// <param name="library">Articles and knowledge base.</param>
    /// <param name="options">Addresses and limits.</param>
    /// <param name="configure">Further services, such as logging or another clock; null for none.</param>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">An option is out of its range.</exception>
    public static WebApplication Create(IArticleIndex index, IArticleLibrary library, ServerOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SearchServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls([.. options.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxBodyBytes;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(index).AddSingleton(library);
        builder.Services.AddSearchApi(options).AddSearchPages();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseMiddleware<Failures>();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseRateLimiter();
        app.MapSearchApi();
        app.MapSearchPages();
        return app;
    }

    /// <summary>Where a started server listens, with the real port.</summary>
    public static IReadOnlyList<string> AddressesOf(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];
    }
}
