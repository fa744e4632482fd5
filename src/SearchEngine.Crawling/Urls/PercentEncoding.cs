using System.Buffers;
using System.Text;

namespace SearchEngine.Crawling.Urls;

/// <summary>One spelling for percent-encoded text (RFC 3986, 6.2.2.1 and 6.2.2.2).</summary>
internal static class PercentEncoding
{
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    // What may stand in a path or query as it is: pchar, "/" and "?" of RFC 3986, and the brackets that sites use unescaped.
    private static readonly SearchValues<char> Kept = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?[]");

    /// <summary>Decodes what needs no encoding, encodes what needs it (as UTF-8), and writes the rest in upper case.</summary>
    public static string Normalize(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Kept)) return text;
        var result = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                var octet = (char)Convert.ToByte(text.Substring(i + 1, 2), 16);
                if (Unreserved.Contains(octet)) result.Append(octet);
                else AppendEncoded(result, (byte)octet);
                i += 3;
            }
            else if (Kept.Contains(c))
            {
                result.Append(c);
                i++;
            }
            else
            {
                // A lone surrogate decodes to U+FFFD, one character consumed.
                Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var consumed);
                var length = rune.EncodeToUtf8(utf8);
                foreach (var octet in utf8[..length]) AppendEncoded(result, octet);
                i += consumed;
            }
        }
        return result.ToString();
    }

    private static void AppendEncoded(StringBuilder result, byte octet) => result.Append('%').Append(octet.ToString("X2"));
}
