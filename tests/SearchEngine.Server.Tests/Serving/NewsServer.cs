[assembly: AssemblyFixture(typeof(SearchEngine.Server.Tests.Serving.NewsServer))]

namespace SearchEngine.Server.Tests.Serving;

/// <summary>The server with <see cref="Newsroom"/>'s articles that all tests share which change nothing.</summary>
public sealed class NewsServer : IAsyncLifetime
{
    private RunningServer? _server;

    public RunningServer Server => _server ?? throw new InvalidOperationException("The server is not started yet.");

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(Newsroom.Articles);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
