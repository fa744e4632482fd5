using System.Net;
using System.Net.Sockets;
using System.Text;
using SearchEngine.Crawling.Addresses;

namespace SearchEngine.Crawling;

/// <summary>Keeps requests to foreign URLs away from the own machine and network (server-side request forgery).</summary>
/// <remarks>
/// The check happens where a connection is opened, on the addresses that are then connected to, so that no name can mean
/// one address when checked and another when used. Every address of a name must pass. Thread-safe.
/// </remarks>
public sealed class AddressGuard
{
    private static readonly TimeSpan TimePerAddress = TimeSpan.FromSeconds(5);
    private readonly bool _allowPrivateNetwork;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;

    /// <summary>Creates a guard that asks the system's resolver.</summary>
    /// <param name="allowPrivateNetwork">Lets loopback and private addresses pass. Link-local and cloud metadata addresses never do.</param>
    public AddressGuard(bool allowPrivateNetwork)
        : this(allowPrivateNetwork, static (host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation)) { }

    internal AddressGuard(bool allowPrivateNetwork, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        _allowPrivateNetwork = allowPrivateNetwork;
        _resolve = resolve;
    }

    /// <summary>
    /// A handler for requests to foreign URLs: guarded connections, one a host, no proxy, no cookies, no redirects followed,
    /// nothing decompressed, headers limited to 64 KiB.
    /// </summary>
    /// <param name="allowPrivateNetwork">Lets loopback and private addresses pass.</param>
    public static SocketsHttpHandler CreateHandler(bool allowPrivateNetwork) => new AddressGuard(allowPrivateNetwork).CreateHandler();

    internal SocketsHttpHandler CreateHandler() => new()
    {
        ConnectCallback = ConnectAsync,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        // A proxy would resolve and connect in our place, past the guard.
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = 1,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(40),
        ActivityHeadersPropagator = null,
        // Location headers with letters outside ASCII are sent as UTF-8.
        ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
    };

    /// <summary>Why an address must not be connected to, as the name of its range; null when it may be.</summary>
    public string? Refusal(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var range = AddressRange.Of(address);
        return range.Use switch
        {
            AddressUse.Public => null,
            AddressUse.Private when _allowPrivateNetwork => null,
            _ => range.Name,
        };
    }

    /// <summary>The addresses of a host, in the order to try them, after every one of them passed.</summary>
    /// <param name="host">Name or address; numbers in hexadecimal, octal or as one integer count as the address they mean.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    /// <exception cref="AddressRefusedException">An address is refused; one is enough.</exception>
    /// <exception cref="SocketException">The name has no address.</exception>
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        var addresses = await AddressesOf(host, cancellation);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        foreach (var address in addresses)
            if (Refusal(address) is { } range) throw new AddressRefusedException(host, $"{address}: {range}");
        return addresses;
    }

    private async ValueTask<IPAddress[]> AddressesOf(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var literal)) return [literal];
        var name = host.TrimEnd('.');
        // RFC 6761, 6.3: these names are loopback, whatever a resolver says.
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        return await _resolve(name, cancellation);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await ResolveAsync(context.DnsEndPoint.Host, cancellation);
        SocketException? failure = null;
        foreach (var address in addresses)
        {
            Socket? socket = null;
            try
            {
                socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                limit.CancelAfter(TimePerAddress);
                await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), limit.Token);
                var stream = new NetworkStream(socket, ownsSocket: true);
                socket = null;
                return stream;
            }
            catch (SocketException e)
            {
                failure = e;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                failure = new SocketException((int)SocketError.TimedOut);
            }
            finally
            {
                socket?.Dispose();
            }
        }
        throw failure ?? new SocketException((int)SocketError.HostUnreachable);
    }
}
