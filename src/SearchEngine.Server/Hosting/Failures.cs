using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Importing.Indexing;
using SearchEngine.Search;
using SearchEngine.Server.Pages;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Hosting;

/// <summary>Turns exceptions and bare status codes into an answer that fits the caller: a problem document for programs, a page for people.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null }) await AnswerBareStatusAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, e);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        context.Response.Clear();
        switch (exception)
        {
            case InvalidCursorException:
                await ShowAsync(context, ProblemKind.InvalidCursor, exception.Message);
                break;
            case BadHttpRequestException bad:
                var kind = ProblemKind.Of(bad.StatusCode);
                await ShowAsync(context, kind, kind == ProblemKind.BodyTooLarge
                    ? "The body is larger than this server accepts: send the articles in several requests."
                    : $"The request could not be read ({bad.Message.TrimEnd('.')}): correct it and send it again.");
                break;
            case IOException or UnauthorizedAccessException or IndexUnavailableException:
                Log.Unavailable(logger, exception, context.Request.Path);
                await ShowAsync(context, ProblemKind.Unavailable, exception.Message);
                break;
            default:
                Log.Failed(logger, exception, context.Request.Path);
                var trace = Activity.Current?.Id ?? context.TraceIdentifier;
                await ShowAsync(context, ProblemKind.Failed, $"The request failed by a fault of the server: try again, and report it with the trace '{trace}' if it stays.", trace);
                break;
        }
    }

    private static Task AnswerBareStatusAsync(HttpContext context)
    {
        var kind = ProblemKind.Of(context.Response.StatusCode);
        var detail = context.Response.StatusCode switch
        {
            404 => $"There is nothing at '{context.Request.Path}': see /openapi/v1.json for the API and /help for the pages.",
            405 => $"'{context.Request.Path}' does not take {context.Request.Method}: use {context.Response.Headers.Allow}.",
            415 => $"Content-Type '{context.Request.ContentType}' is not accepted: send application/json or application/x-ndjson.",
            var status => $"The request was refused with status {status}.",
        };
        return ShowAsync(context, kind, detail);
    }

    private static Task ShowAsync(HttpContext context, ProblemKind kind, string detail, string? trace = null)
    {
        if (!WantsPage(context.Request))
        {
            return (trace is null ? Problem.Of(kind, detail) : Problem.Of(kind, detail, ("trace", trace))).ExecuteAsync(context);
        }
        context.Response.StatusCode = kind.Status;
        return PageResults.Of<MessagePage>(kind.Status, (nameof(MessagePage.Heading), kind == ProblemKind.NotFound ? "Page not found" : kind.Title), (nameof(MessagePage.Detail), detail))
            .ExecuteAsync(context);
    }

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/health") && !request.Path.StartsWithSegments("/openapi")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static partial class Log
    {
        [LoggerMessage(4101, LogLevel.Error, "Failed to answer {Path}")]
        public static partial void Failed(ILogger logger, Exception exception, PathString path);

        [LoggerMessage(4102, LogLevel.Warning, "Could not use the data directory for {Path}")]
        public static partial void Unavailable(ILogger logger, Exception exception, PathString path);
    }
}
