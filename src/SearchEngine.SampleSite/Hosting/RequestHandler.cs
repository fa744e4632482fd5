using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using SearchEngine.Samples.Designs;

namespace SearchEngine.Samples.Hosting;

/// <summary>Answers a request from the table of the site that its Host header names.</summary>
internal sealed class RequestHandler(IReadOnlyDictionary<string, SiteTable> sites, TimeProvider time)
{
    private const int TricklePieces = 30;

    private static readonly SiteResource.Document UnknownHost = new(
        Encoding.UTF8.GetBytes($"No site of this name. The sample sites are: {string.Join(", ", SiteDesign.All.Select(design => design.Host))}.\n"),
        "text/plain; charset=utf-8", StatusCodes.Status404NotFound);

    public Task HandleAsync(HttpContext context, CancellationToken cancellation)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }
        var resource = sites.TryGetValue(context.Request.Host.Host, out var site) ? site[context.Request.Path.Value ?? "/"] : UnknownHost;
        return resource switch
        {
            SiteResource.Redirect redirect => SendAsync(redirect, context),
            SiteResource.Trickle trickle => SendAsync(trickle, context, cancellation),
            SiteResource.Document document => SendAsync(document, context, cancellation),
            _ => throw new InvalidOperationException($"No answer is written for {resource.GetType()}."),
        };
    }

    public RequestRecord Record(HttpRequest request) => new(
        request.Host.Host.ToLowerInvariant(),
        request.Method,
        request.GetEncodedPathAndQuery(),
        ValueOf(request.Headers.UserAgent),
        ValueOf(request.Headers.IfNoneMatch),
        ValueOf(request.Headers.IfModifiedSince),
        time.GetUtcNow());

    private static string? ValueOf(Microsoft.Extensions.Primitives.StringValues header) => header.Count == 0 ? null : header.ToString();

    private static Task SendAsync(SiteResource.Redirect redirect, HttpContext context)
    {
        context.Response.StatusCode = redirect.Status;
        context.Response.Headers.Location = redirect.Location;
        return Task.CompletedTask;
    }

    private static async Task SendAsync(SiteResource.Document document, HttpContext context, CancellationToken cancellation)
    {
        var response = context.Response;
        if (document.LastModified is { } modified)
        {
            response.Headers.ETag = document.EntityTag;
            response.Headers.LastModified = modified.ToString("R", CultureInfo.InvariantCulture);
            response.Headers.CacheControl = "no-cache";
            if (IsCurrent(context.Request, document.EntityTag, modified))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.StatusCode = document.Status;
        response.ContentType = document.ContentType;
        response.ContentLength = document.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(document.Body, cancellation);
    }

    // RFC 9110 13.2.2: If-Modified-Since counts only where If-None-Match is absent.
    private static bool IsCurrent(HttpRequest request, string entityTag, DateTimeOffset modified)
    {
        var headers = request.GetTypedHeaders();
        if (request.Headers.IfNoneMatch.Count > 0)
        {
            var tag = new EntityTagHeaderValue(entityTag);
            return headers.IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(tag, useStrongComparison: false));
        }
        return headers.IfModifiedSince is { } since && modified <= since;
    }

    private async Task SendAsync(SiteResource.Trickle trickle, HttpContext context, CancellationToken cancellation)
    {
        context.Response.ContentType = trickle.ContentType;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        foreach (var piece in trickle.Body.Chunk((trickle.Body.Length / TricklePieces) + 1))
        {
            await Task.Delay(trickle.Duration / TricklePieces, time, cancellation);
            await context.Response.Body.WriteAsync(piece, cancellation);
            await context.Response.Body.FlushAsync(cancellation);
        }
    }
}
