using System.Runtime.CompilerServices;
using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Cleaning.Paging;
using SearchEngine.Crawling;

namespace SearchEngine.Importing.Sources;

/// <summary>What one address answers with; of an article that runs over several pages, the pages that follow, too. Every address on the way is checked by the guard before it is connected to.</summary>
internal sealed class UrlSource(Uri url, ImportFormat format, bool allowPrivateNetwork) : ImportSource
{
    private const int MaxRedirects = 10;
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(60);

    private static readonly ArticleCleaner Cleaner = new();

    public override string Name => url.AbsoluteUri;

    internal override async IAsyncEnumerable<ImportItem> ReadAsync(ImportLimits limits, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var handler = AddressGuard.CreateHandler(allowPrivateNetwork);
        using var http = new HttpMessageInvoker(handler);
        await foreach (var item in ReadAsync(url, http, limits, time, cancellation))
            yield return item is ImportItem.Html html ? html with { Page = await WithFollowingAsync(html.Page, http, limits, time, cancellation) } : item;
    }

    private async IAsyncEnumerable<ImportItem> ReadAsync(Uri from, HttpMessageInvoker http, ImportLimits limits, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (response, address, problem) = await FetchAsync(from, http, time, cancellation);
        using (response)
        {
            if (response is null)
            {
                yield return new ImportItem.Unreadable(from.AbsoluteUri, problem);
                yield break;
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            var document = new Document(from.AbsoluteUri, address.AbsoluteUri, format) { Url = address, ContentType = response.Content.Headers.ContentType?.ToString() };
            await foreach (var item in new DocumentReader(limits, time).ReadAsync(document, body, cancellation)) yield return item;
        }
    }

    // A page that cannot be had, or is none, ends the article with what there is.
    private async Task<Page> WithFollowingAsync(Page page, HttpMessageInvoker http, ImportLimits limits, TimeProvider time, CancellationToken cancellation)
    {
        while (page.Following.Count < PagePlace.MaxPages && Cleaner.NextPageOf(page) is { } next)
        {
            Page? found = null;
            await foreach (var item in ReadAsync(next, http, limits, time, cancellation))
                if (item is ImportItem.Html html && html.Page.Url?.Host == next.Host) found = html.Page;
            if (found is null || found.Url == page.Url || page.Following.Any(known => known.Url == found.Url)) break;
            page = page with { Following = [.. page.Following, found] };
        }

        return page;
    }

    private static async Task<(HttpResponseMessage? Response, Uri Address, string Problem)> FetchAsync(Uri from, HttpMessageInvoker http, TimeProvider time, CancellationToken cancellation)
    {
        var address = from;
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
                if (address.Scheme is not ("http" or "https")) return (null, address, $"'{from}' leads to '{address}', which is no web address.");
            }
        }

        return (null, address, $"'{from}' was redirected more than {MaxRedirects} times.");
    }
}
