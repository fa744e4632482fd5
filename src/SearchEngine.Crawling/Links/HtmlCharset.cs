using System.Text;
using System.Text.RegularExpressions;

namespace SearchEngine.Crawling.Links;

/// <summary>Turns a page's bytes into text, well enough to read its links.</summary>
internal static partial class HtmlCharset
{
    private const int ScannedBytes = 2048;

    /// <summary>The text, by byte order mark, header, meta tag, else UTF-8. Never throws.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);

        var encoding = Named(contentType ?? "") ?? Declared(bytes) ?? Encoding.UTF8;
        return encoding.GetString(bytes);
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, ScannedBytes)]);
        // A page whose meta tag could be read in one-byte characters is not in UTF-16, whatever it says.
        return Named(head) is { } encoding && encoding is not UnicodeEncoding ? encoding : null;
    }

    private static Encoding? Named(string text)
    {
        var match = Charset().Match(text);
        if (!match.Success) return null;
        var name = match.Groups["name"].Value;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"charset\s{0,10}=\s{0,10}[""']?(?<name>[A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Charset();
}
