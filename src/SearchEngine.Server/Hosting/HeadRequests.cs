namespace SearchEngine.Server.Hosting;

internal static class HeadRequests
{
    /// <summary>Answers HEAD wherever GET is answered (RFC 9110, 9.3.2). The server itself leaves the body away.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    });
}
