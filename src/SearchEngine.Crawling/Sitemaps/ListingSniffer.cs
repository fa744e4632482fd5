using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchEngine.Crawling.Sitemaps;

/// <summary>Tells sitemaps and feeds from pages by their first bytes, whatever the server calls them.</summary>
internal static partial class ListingSniffer
{
    /// <summary>Bytes that are looked at.</summary>
    public const int HeadLength = 4096;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The encoding that a file says, or shows, it is in; UTF-8 when it does not.</summary>
    public static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        if (Utf16(head) is { } utf16) return utf16;
        var declaration = Declaration().Match(Encoding.Latin1.GetString(head));
        return declaration.Success ? CodePagesEncodingProvider.Instance.GetEncoding(declaration.Groups["name"].Value) ?? Encoding.UTF8 : Encoding.UTF8;
    }

    /// <summary>The kind of list that begins like this.</summary>
    /// <param name="head">First bytes, decoded.</param>
    /// <param name="mayBeText">Whether plain lines of URLs count: only where a sitemap was expected.</param>
    public static ListingKind KindOf(ReadOnlySpan<byte> head, bool mayBeText)
    {
        var text = (Utf16(head) ?? Encoding.UTF8).GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (mayBeText && IsUrlLine(text)) return ListingKind.TextSitemap;
        return RootName(text) switch
        {
            "sitemapindex" => ListingKind.SitemapIndex,
            "urlset" => ListingKind.Sitemap,
            "rss" or "feed" or "rdf" => ListingKind.Feed,
            _ => ListingKind.None,
        };
    }

    private static bool IsUrlLine(string text) =>
        (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(text.AsSpan(0, LineEnd(text)).Trim().ToString(), UriKind.Absolute, out _);

    private static int LineEnd(string text) => text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length;

    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        _ => null,
    };

    // Skips the declaration, processing instructions, comments and a document type on the way to the first element.
    private static string RootName(string text)
    {
        var position = 0;
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
            var rest = text.AsSpan(Math.Min(position, text.Length));
            if (rest.Length < 2 || rest[0] != '<') return "";
            if (rest[1] is '?' or '!')
            {
                var end = text.IndexOf(rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">", position, StringComparison.Ordinal);
                if (end < 0) return "";
                position = text.IndexOf('>', end) + 1;
                continue;
            }
            var name = rest[1..];
            var length = name.IndexOfAny(NameEnds);
            if (length < 0) length = name.Length;
            name = name[..length];
            return name[(name.IndexOf(':') + 1)..].ToString().ToLowerInvariant();
        }
    }

    [GeneratedRegex(@"^\s{0,20}<\?xml[^>]{0,80}encoding\s{0,5}=\s{0,5}[""'](?<name>[A-Za-z0-9_:.-]{2,40})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
