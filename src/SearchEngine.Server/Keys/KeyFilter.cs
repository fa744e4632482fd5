using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Keys;

/// <summary>Lets a request through that carries a key of at least the scope.</summary>
internal sealed class KeyFilter(ApiKeyScope needed) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var scope = needed.ToString().ToLowerInvariant();
        var remedy = $"create one with 'searchengine keys add --scope {scope}' and send it as 'Authorization: Bearer KEY'";
        if (KeyOf(http.Request) is not { } key) return Unauthorised(http, $"This needs an API key of scope {scope}: {remedy}.");
        switch (http.RequestServices.GetRequiredService<ApiKeys>().Check(key))
        {
            case KeyCheck.Accepted accepted when accepted.Key.Scope >= needed:
                return await next(context);
            case KeyCheck.Accepted accepted:
                return Problem.Of(ProblemKind.ScopeTooSmall,
                    $"The API key '{accepted.Key.Name}' has the scope {accepted.Key.Scope.ToString().ToLowerInvariant()}, this needs {scope}: {remedy}.");
            case KeyCheck.Expired expired:
                return Unauthorised(http, $"The API key expired on {expired.Since.UtcDateTime:yyyy-MM-dd}: {remedy}.");
            case KeyCheck.Unreadable unreadable:
                return Problem.Of(ProblemKind.Unavailable, unreadable.Detail);
            default:
                return Unauthorised(http, $"The API key is not known here: {remedy}.");
        }
    }

    private static string? KeyOf(HttpRequest request)
    {
        string? authorization = request.Headers.Authorization;
        if (authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true && authorization[7..].Trim() is { Length: > 0 } token) return token;
        return request.Headers["X-Api-Key"] is [{ Length: > 0 } key] ? key.Trim() : null;
    }

    private static ProblemHttpResult Unauthorised(HttpContext http, string detail)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.Of(ProblemKind.KeyNeeded, detail);
    }
}
