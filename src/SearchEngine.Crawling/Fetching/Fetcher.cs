using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SearchEngine.Crawling.Fetching;

/// <summary>Makes one request: bounded in time and size, without following redirects.</summary>
internal sealed class Fetcher(HttpMessageInvoker http, CrawlOptions options, TimeProvider time)
{
    private const string Accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5";

    /// <summary>Fetches a URL. The etag and date of an earlier answer make it conditional.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled; running out of time is a result.</exception>
    public async Task<FetchResult> FetchAsync(Uri url, string? eTag, string? lastModified, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(options.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var request = RequestFor(url, eTag, lastModified);
            using var response = await http.SendAsync(request, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return timeout.IsCancellationRequested
                ? new FetchResult.Failed("timeout", $"over {options.RequestTimeout.TotalSeconds:0.#} s", IsPassing: true)
                : new FetchResult.Failed("connect", "no connection in time", IsPassing: true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            cancellation.ThrowIfCancellationRequested();
            return timeout.IsCancellationRequested
                ? new FetchResult.Failed("timeout", $"over {options.RequestTimeout.TotalSeconds:0.#} s", IsPassing: true)
                : FailureOf(e);
        }
    }

    private HttpRequestMessage RequestFor(Uri url, string? eTag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", Accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", BodyDecoder.AcceptEncoding);
        if (eTag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", eTag);
        if (lastModified is not null) request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        return request;
    }

    private async Task<FetchResult> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        switch (status)
        {
            case 200 or 203:
                return new FetchResult.Fetched(status, await ReadBodyAsync(response.Content, cancellation))
                {
                    ETag = Header(response, "ETag"),
                    LastModified = Header(response, "Last-Modified"),
                    RobotsTags = response.Headers.NonValidated.TryGetValues("X-Robots-Tag", out var tags) ? [.. tags] : [],
                };
            case 304:
                return new FetchResult.NotModified(Header(response, "ETag"), Header(response, "Last-Modified"));
            case 301 or 302 or 303 or 307 or 308:
                return new FetchResult.Redirected(Header(response, "Location"));
            case 429 or 503:
                return new FetchResult.Busy(status, RetryAfter(response));
            default:
                return new FetchResult.Failed(string.Create(CultureInfo.InvariantCulture, $"http-{status}"), "", IsPassing: status is 408 or 425 or >= 500, status);
        }
    }

    private async Task<ResponseBody> ReadBodyAsync(HttpContent content, CancellationToken cancellation)
    {
        using var stream = await content.ReadAsStreamAsync(cancellation);
        var limit = (int)options.MaxBody.Bytes;
        var buffer = new byte[(int)Math.Clamp(content.Headers.ContentLength ?? 0, 16 * 1024, 256 * 1024) + 1];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1L));
            var count = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            length += count;
            // The buffer holds one byte more than the limit, which tells a full body from a larger one.
            if (count == 0 || length > limit) break;
        }
        return new ResponseBody(buffer.AsMemory(0, Math.Min(length, limit)), length > limit, Header(content, "Content-Type"), Header(content, "Content-Encoding"));
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : Header(response.Content, name);

    private static string? Header(HttpContent content, string name) =>
        content.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static FetchResult.Failed FailureOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AddressRefusedException refused) return new FetchResult.Failed("address-refused", refused.Rule, IsPassing: false);
            if (cause is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } unknown)
                return new FetchResult.Failed("dns", "the name has no address", IsPassing: unknown.SocketErrorCode == SocketError.TryAgain);
        }
        return (exception as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.SecureConnectionError => new FetchResult.Failed("tls", "no trusted connection", IsPassing: false),
            HttpRequestError.ConfigurationLimitExceeded => new FetchResult.Failed("headers-too-large", "over 64 KiB", IsPassing: false),
            HttpRequestError.ConnectionError => new FetchResult.Failed("connect", "no connection", IsPassing: true),
            HttpRequestError.NameResolutionError => new FetchResult.Failed("dns", "the name has no address", IsPassing: true),
            _ => new FetchResult.Failed("broken-response", "the connection broke or did not speak HTTP", IsPassing: true),
        };
    }
}
