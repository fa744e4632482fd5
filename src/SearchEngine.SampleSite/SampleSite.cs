using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SearchEngine.Samples.Designs;
using SearchEngine.Samples.Hosting;

namespace SearchEngine.Samples;

/// <summary>Five small news sites on one loopback port, told apart by the Host header. Runs until disposed; thread-safe.</summary>
public sealed class SampleSite : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly RequestLog _log;

    private SampleSite(WebApplication application, RequestLog log, int port, IReadOnlyList<Newsroom> newsrooms)
    {
        _application = application;
        _log = log;
        Port = port;
        Seeds = [.. newsrooms.Select(newsroom => newsroom.Home)];
        Articles = [.. newsrooms.SelectMany(newsroom => newsroom.Articles).OrderBy(article => article.Slug, StringComparer.Ordinal)];
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Home page of each site, e.g. <c>http://meridian.localhost:5081/</c>. A resolver that does not know RFC 6761 needs the names mapped to 127.0.0.1.</summary>
    public IReadOnlyList<Uri> Seeds { get; }

    /// <summary>Every article served, ordered by slug, with its canonical address on this port and the answers expected for it.</summary>
    public IReadOnlyList<SampleArticle> Articles { get; }

    /// <summary>What was asked so far, in order of arrival: a copy, of the newest 100,000 at most.</summary>
    public IReadOnlyList<RequestRecord> Requests => _log.Snapshot();

    /// <summary>Starts the server and returns once it answers.</summary>
    /// <param name="options">Null takes the defaults.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <exception cref="IOException">The port asked for is in use.</exception>
    public static async Task<SampleSite> StartAsync(SampleSiteOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new SampleSiteOptions();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var application = builder.Build();
        var log = new RequestLog();
        // The pages hold absolute addresses, so they can be rendered only when the port is known; requests until then wait.
        var ready = new TaskCompletionSource<RequestHandler>(TaskCreationOptions.RunContinuationsAsynchronously);
        application.Run(context => AnswerAsync(context, ready.Task, log, application.Lifetime.ApplicationStopping));
        try
        {
            await application.StartAsync(cancellation);
            var port = PortOf(application);
            var newsrooms = SiteDesign.All.Select(design => new Newsroom(design, design.HomeAt(port))).ToArray();
            ready.SetResult(new RequestHandler(
                newsrooms.ToDictionary(newsroom => newsroom.Design.Host, newsroom => new SiteTable(newsroom, options), StringComparer.OrdinalIgnoreCase),
                options.Time));
            return new SampleSite(application, log, port, newsrooms);
        }
        catch
        {
            ready.TrySetCanceled(CancellationToken.None);
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server; a page under way is cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static async Task AnswerAsync(HttpContext context, Task<RequestHandler> ready, RequestLog log, CancellationToken stopping)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var handler = await ready;
        log.Add(handler.Record(context.Request));
        try
        {
            await handler.HandleAsync(context, cancellation.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private static int PortOf(WebApplication application)
    {
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()
            ?? throw new InvalidOperationException("The server does not tell its addresses.");
        return new Uri(addresses.Addresses.First()).Port;
    }
}
