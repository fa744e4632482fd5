using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SearchEngine.Server.Pages;

/// <summary>A component as the whole answer.</summary>
internal static class PageResults
{
    public static RazorComponentResult<TPage> Of<TPage>(int status, params (string Name, object? Value)[] parameters)
        where TPage : IComponent =>
        new(parameters.ToDictionary(p => p.Name, p => p.Value)) { StatusCode = status, PreventStreamingRendering = true };
}
