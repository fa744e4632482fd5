using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace SearchEngine.Server.Problems;

/// <summary>Makes <c>application/problem+json</c> answers.</summary>
internal static class Problem
{
    /// <param name="kind">The documented kind.</param>
    /// <param name="detail">One sentence that names the parameter or thing, the value, and the remedy.</param>
    /// <param name="extensions">Further members; values must be of a type that <see cref="Api.ApiJson"/> knows.</param>
    public static ProblemHttpResult Of(ProblemKind kind, string detail, params (string Name, object? Value)[] extensions) =>
        TypedResults.Problem(Details(kind, detail, extensions));

    public static ProblemDetails Details(ProblemKind kind, string detail, params (string Name, object? Value)[] extensions)
    {
        var details = new ProblemDetails { Type = kind.Type, Title = kind.Title, Status = kind.Status, Detail = detail };
        foreach (var (name, value) in extensions) details.Extensions[name] = value;
        return details;
    }
}
