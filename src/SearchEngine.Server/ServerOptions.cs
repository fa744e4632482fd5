using System.ComponentModel.DataAnnotations;

namespace SearchEngine.Server;

/// <summary>How the server listens and what it lets in. The defaults are safe: loopback only, reading open, writing with a key.</summary>
public sealed class ServerOptions
{
    /// <summary>Addresses to listen on; port 0 takes a free one.</summary>
    [MinLength(1)] public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    /// <summary>The key file (<c>keys.json</c>); it need not exist. Null when the server is to have no keys: nothing can be written then.</summary>
    public string? KeysFile { get; init; }

    /// <summary>Ask for a key of scope <c>read</c> for the API's reading part too. The pages stay open.</summary>
    public bool ReadingNeedsKey { get; init; }

    /// <summary>Name that the pages carry.</summary>
    [Required] public string Title { get; init; } = "News Search";

    /// <summary>Largest body of <c>POST /articles</c>, in bytes.</summary>
    [Range(1_024, 1L << 30)] public long MaxBodyBytes { get; init; } = 32L << 20;

    /// <summary>Requests a second that one remote address may send on average, with bursts of twice as many. Loopback is free of it.</summary>
    [Range(1, 1_000_000)] public int RequestsPerSecond { get; init; } = 100;

    /// <summary>Count loopback like any address, for a server behind a proxy on the same machine.</summary>
    public bool LimitLoopback { get; init; }

    /// <summary>Requests worked on at once; the same number ×32 may wait, the rest get 503.</summary>
    [Range(1, 10_000)] public int ConcurrentRequests { get; init; } = 8 * Environment.ProcessorCount;
}
