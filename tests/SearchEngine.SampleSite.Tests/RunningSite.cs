using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using SearchEngine.Samples.Tests;

[assembly: AssemblyFixture(typeof(RunningSite))]

namespace SearchEngine.Samples.Tests;

/// <summary>The sample sites, started once for all tests, and a client that follows no redirect by itself.</summary>
public sealed partial class RunningSite : IAsyncLifetime
{
    private SampleSite? _site;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        // Not every resolver knows that *.localhost is loopback.
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    public SampleSite Site => _site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync() =>
        _site = await SampleSite.StartAsync(new SampleSiteOptions { SlowPageDuration = TimeSpan.FromMilliseconds(90) });

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Site.DisposeAsync();
    }

    public Uri At(string site, string path) => new($"http://{site}.localhost:{Site.Port}{path}");

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, CancellationToken.None);

    public Task<HttpResponseMessage> GetAsync(Uri address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    public async Task<string> ReadAsync(Uri address)
    {
        using var response = await GetAsync(address);
        return Decode(await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.ToString());
    }

    /// <summary>Decodes as a browser does: by header, else by the markup's declaration.</summary>
    public static string Decode(byte[] body, string? contentType)
    {
        var isLegacy = contentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) != true
            && Encoding.ASCII.GetString(body, 0, Math.Min(body.Length, 1024)).Contains("charset=windows-1252", StringComparison.Ordinal);
        var encoding = isLegacy ? CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1 : Encoding.UTF8;
        return encoding.GetString(body);
    }

    /// <summary>The page's words without markup, scripts and styles.</summary>
    public static string Visible(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(Unseen().Replace(html, ""), ""));

    /// <summary>All href values, entities decoded.</summary>
    public static IEnumerable<string> Links(string html) =>
        Href().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["link"].Value));

    [GeneratedRegex("<(?<name>script|style)[^>]*>.*?</\\k<name>>", RegexOptions.Singleline | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("href=\"(?<link>[^\"]*)\"", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Href();
}
