using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SearchEngine.Crawling.Tests.Sites;

/// <summary>A real server on a loopback port whose pages a test makes up; any name under .localhost leads to it.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private int _mostAtOnce;

    private LocalSite(WebApplication application) => _application = application;

    public int Port { get; private set; }

    /// <summary>Host, path and query of each request in order, such as <c>a.localhost/page?x=1</c>; the port left out.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Most requests to one host that were under way at the same time.</summary>
    public int MostAtOncePerHost => _mostAtOnce;

    public static async Task<LocalSite> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null;
        });
        var application = builder.Build();
        var site = new LocalSite(application);
        application.Run(site.AnswerAsync);
        await application.StartAsync();
        site.Port = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? throw new InvalidOperationException("The server tells no address.")).Port;
        return site;
    }

    public Uri Url(string hostAndPath) => new($"http://{hostAndPath[..hostAndPath.IndexOf('/')]}:{Port}{hostAndPath[hostAndPath.IndexOf('/')..]}");

    public void Page(string hostAndPath, RequestDelegate answer) => _pages[hostAndPath] = answer;

    public void Html(string hostAndPath, string html) => Page(hostAndPath, context => WriteAsync(context, html, "text/html; charset=utf-8"));

    public void Text(string hostAndPath, string text, string contentType = "text/plain") => Page(hostAndPath, context => WriteAsync(context, text, contentType));

    public void Redirect(string hostAndPath, string target, int status = 302) => Page(hostAndPath, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    });

    public void Status(string hostAndPath, int status) => Page(hostAndPath, context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    public int CountOf(string hostAndPath) => _requests.Count(request => request == hostAndPath);

    public static Task WriteAsync(HttpContext context, string text, string contentType)
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var host = context.Request.Host.Host;
        var path = host + context.Request.Path.Value;
        _requests.Enqueue(path + context.Request.QueryString.Value);
        var atOnce = _underWay.AddOrUpdate(host, 1, (_, count) => count + 1);
        InterlockedMax(atOnce);
        try
        {
            if (_pages.TryGetValue(path + context.Request.QueryString.Value, out var answer) || _pages.TryGetValue(path, out answer) || _pages.TryGetValue(host + "/*", out answer)) await answer(context);
            else context.Response.StatusCode = 404;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The crawler went away, as some tests want it to.
        }
        finally
        {
            _underWay.AddOrUpdate(host, 0, (_, count) => count - 1);
        }
    }

    private void InterlockedMax(int value)
    {
        for (var known = _mostAtOnce; value > known; known = _mostAtOnce)
            Interlocked.CompareExchange(ref _mostAtOnce, value, known);
    }
}
