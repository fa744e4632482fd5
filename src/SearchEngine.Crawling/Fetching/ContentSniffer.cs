using System.Text;
using SearchEngine.Crawling.Sitemaps;

namespace SearchEngine.Crawling.Fetching;

/// <summary>What a body holds.</summary>
/// <param name="Listing">The kind of sitemap or feed it is.</param>
/// <param name="IsHtml">Whether it is a page.</param>
/// <param name="MediaType">What the server calls it, without parameters; empty when it says nothing.</param>
/// <param name="Encoding">Encoding of a sitemap or feed.</param>
internal readonly record struct Content(ListingKind Listing, bool IsHtml, string MediaType, Encoding Encoding);

/// <summary>Looks at a body's beginning to tell what it is.</summary>
internal static class ContentSniffer
{
    private const int MaxMediaType = 80;

    /// <summary>Lists are told by their content, pages by their Content-Type, or by content where there is none.</summary>
    /// <param name="body">The body as sent.</param>
    /// <param name="mayBeUrlList">Whether plain lines of URLs are a sitemap.</param>
    public static Content Look(ResponseBody body, bool mayBeUrlList)
    {
        var head = Head(body).AsSpan();
        var mediaType = (body.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        if (mediaType.Length > MaxMediaType) mediaType = mediaType[..MaxMediaType];
        var listing = ListingSniffer.KindOf(head, mayBeUrlList);
        return new Content(listing, IsHtml(mediaType, head), mediaType, ListingSniffer.EncodingOf(head));
    }

    private static bool IsHtml(string mediaType, ReadOnlySpan<byte> head) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => true,
        "" or "application/octet-stream" or "text/plain" or "text/xml" or "application/xml" => LooksLikeHtml(Encoding.Latin1.GetString(head)),
        _ => false,
    };

    private static bool LooksLikeHtml(string head) =>
        head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase);

    private static byte[] Head(ResponseBody body)
    {
        var head = new byte[ListingSniffer.HeadLength];
        var length = 0;
        using var stream = BodyDecoder.TryOpen(body, ByteSize.Kibibytes(64));
        try
        {
            int count;
            while (stream is not null && length < head.Length && (count = stream.Read(head.AsSpan(length))) > 0) length += count;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // What was read before the fault is enough to tell by; reading the whole body will name it.
        }
        return head[..length];
    }
}
