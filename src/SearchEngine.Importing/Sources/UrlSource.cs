using System.Runtime.CompilerServices;
using SearchEngine.Crawling;

namespace SearchEngine.Importing.Sources;

/// <summary>What one address answers with. Every address on the way is checked by the guard before it is connected to.</summary>
internal sealed class UrlSource(Uri url, ImportFormat format, bool allowPrivateNetwork) : ImportSource
{
    private const int MaxRedirects = 10;
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(60);

    public override string Name => url.AbsoluteUri;

    internal override async IAsyncEnumerable<ImportItem> ReadAsync(ImportLimits limits, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var handler = AddressGuard.CreateHandler(allowPrivateNetwork);
        using var http = new HttpMessageInvoker(handler);
        var (response, address, problem) = await FetchAsync(http, time, cancellation);
        using (response)
        {
            if (response is null)
            {
                yield return new ImportItem.Unreadable(Name, problem);
                yield break;
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            var document = new Document(Name, address.AbsoluteUri, format) { Url = address, ContentType = response.Content.Headers.ContentType?.ToString() };
            await foreach (var item in new DocumentReader(limits, time).ReadAsync(document, body, cancellation)) yield return item;
        }
    }

    private async Task<(HttpResponseMessage? Response, Uri Address, string Problem)> FetchAsync(HttpMessageInvoker http, TimeProvider time, CancellationToken cancellation)
    {
        var address = url;
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            using var timeout = new CancellationTokenSource(AnswerTimeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
            HttpResponseMessage response;
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.TryAddWithoutValidation("User-Agent", CrawlOptions.ProductToken);
                response = await http.SendAsync(request, either.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return (null, address, $"'{address}' did not answer within {AnswerTimeout.TotalSeconds:0} seconds.");
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                return (null, address, $"'{address}' cannot be fetched: {(e.InnerException ?? e).Message}");
            }

            if (response.IsSuccessStatusCode) return (response, address, "");
            using (response)
            {
                if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } location)
                    return (null, address, $"'{address}' answered with status {(int)response.StatusCode}.");
                address = new Uri(address, location);
                if (address.Scheme is not ("http" or "https")) return (null, address, $"'{url}' leads to '{address}', which is no web address.");
            }
        }

        return (null, address, $"'{url}' was redirected more than {MaxRedirects} times.");
    }
}
