using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SearchEngine.Crawling.Urls;

/// <summary>Brings URLs that mean the same page to one spelling: the identity of a page in the frontier.</summary>
/// <remarks>RFC 3986 section 6.2.2 and 6.2.3, and without fragment, tracking parameters and session ids. Idempotent.</remarks>
internal static class CanonicalUrl
{
    /// <summary>Resolves a reference as found on a page. False when it is no URL at all.</summary>
    /// <param name="reference">Attribute value, entities decoded.</param>
    /// <param name="baseUrl">What relative references count from; null when it has to be absolute.</param>
    /// <param name="url">The URL, not canonical yet.</param>
    public static bool TryResolve(string reference, Uri? baseUrl, [NotNullWhen(true)] out Uri? url)
    {
        // WHATWG URL, "basic URL parser": leading and trailing control characters and spaces go, tabs and line ends anywhere.
        var text = reference.AsSpan().Trim(C0AndSpace).ToString();
        if (text.AsSpan().ContainsAny('\t', '\n', '\r')) text = text.Replace("\t", "").Replace("\n", "").Replace("\r", "");
        return baseUrl is null
            ? Uri.TryCreate(text, UriKind.Absolute, out url) && !url.IsFile
            : Uri.TryCreate(baseUrl, text, out url) && url.IsAbsoluteUri;
    }

    /// <summary>The canonical form of an http or https URL. False when it has another scheme, credentials, or no valid host.</summary>
    public static bool TryCreate(Uri url, [NotNullWhen(true)] out Uri? canonical)
    {
        canonical = null;
        if (!url.IsAbsoluteUri || !IsWeb(url) || url.UserInfo.Length > 0 || !TryGetHost(url, out var host)) return false;

        var text = new StringBuilder(url.AbsoluteUri.Length).Append(url.Scheme).Append("://").Append(host);
        if (!url.IsDefaultPort) text.Append(':').Append(url.Port);
        text.Append(SessionIds.RemoveFromPath(PercentEncoding.Normalize(url.GetComponents(UriComponents.Path | UriComponents.KeepDelimiter, UriFormat.UriEscaped))));
        var query = QueryParameters.Clean(PercentEncoding.Normalize(url.GetComponents(UriComponents.Query, UriFormat.UriEscaped)));
        if (query.Length > 0) text.Append('?').Append(query);

        if (!Uri.TryCreate(text.ToString(), UriKind.Absolute, out var built)) return false;
        // Dot segments that only appeared when %2E was decoded are gone in AbsoluteUri.
        return Uri.TryCreate(built.AbsoluteUri, UriKind.Absolute, out canonical);
    }

    /// <summary>Whether the scheme is http or https.</summary>
    public static bool IsWeb(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;

    private const string C0AndSpace =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u0020";

    private static bool TryGetHost(Uri url, [NotNullWhen(true)] out string? host)
    {
        host = null;
        if (url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            host = url.Host;
            return true;
        }
        try
        {
            host = url.IdnHost.TrimEnd('.').ToLowerInvariant();
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException)
        {
            return false;
        }
        return host.Length is > 0 and <= 253 && Uri.CheckHostName(host) != UriHostNameType.Unknown;
    }
}
