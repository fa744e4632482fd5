using SearchEngine.Search;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Parameters;

/// <summary>Refuses API requests with a parameter that the endpoint does not know: a misspelt filter would give a wrong answer without a word.</summary>
internal sealed class KnownParameters(params IEnumerable<string> names) : IEndpointFilter
{
    /// <summary>Parameters of every search.</summary>
    public static readonly string[] OfSearch =
        ["q", "verbatim", .. Dimension.All, "from", "to", "sort", "freshness", "size", "cursor", "facets", "facetSize", "timeline", "interval", "highlight", "explain"];

    private readonly HashSet<string> _names = new(names, StringComparer.OrdinalIgnoreCase);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var name in context.HttpContext.Request.Query.Keys)
        {
            if (_names.Contains(name)) continue;
            var known = _names.Count == 0 ? "none" : string.Join(", ", _names);
            return Problem.Of(ProblemKind.UnknownParameter, $"The parameter '{name}' is not known here: use {known}.", ("parameter", name));
        }
        return await next(context);
    }
}
