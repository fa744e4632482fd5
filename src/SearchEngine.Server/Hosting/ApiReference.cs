using Scalar.AspNetCore;

namespace SearchEngine.Server.Hosting;

/// <summary>The readable page of the API description (<c>/scalar</c>), with its script from the package, not from the web.</summary>
internal static class ApiReference
{
    public const string DocumentPath = "/openapi/v1.json";

    public static IEndpointRouteBuilder MapApiReference(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapScalarApiReference("/scalar", (options, _) =>
        {
            options.WithTitle("HTTP API").WithOpenApiRoutePattern(DocumentPath).WithNonce();
            options.DefaultFonts = false;
            options.Telemetry = false;
        });
        return routes;
    }

    /// <summary>The looser policy that this page's own script needs: it sets styles, and runs under a nonce. Null on every other page.</summary>
    public static string? PolicyOf(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/scalar") || context.Items[ScalarOptions.NonceHttpContextItemKey] is not string nonce) return null;
        return $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
