[assembly: AssemblyFixture(typeof(SearchEngine.Server.Tests.Serving.HostileServer))]

namespace SearchEngine.Server.Tests.Serving;

/// <summary>The server over <see cref="HostileNews"/>.</summary>
public sealed class HostileServer : IAsyncLifetime
{
    private RunningServer? _server;

    public RunningServer Server => _server ?? throw new InvalidOperationException("The server is not started yet.");

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartHostileAsync();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
