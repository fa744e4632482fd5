using System.Buffers;
using System.Text;

namespace SearchEngine.Cleaning.Charsets;

/// <summary>Reads charset declarations and resolves their labels.</summary>
internal static class DeclaredCharset
{
    /// <summary>How far into the page a declaration is looked for. The standard says 1024 bytes; pages with long comments before it are common.</summary>
    private const int PrescanLength = 4096;

    private static readonly SearchValues<char> LabelEnd = SearchValues.Create(" \t\r\n\f\"';/>");

    static DeclaredCharset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The charset parameter of a Content-Type header; null when absent or unknown.</summary>
    public static Encoding? InHeader(string? contentType) => contentType is null ? null : Resolve(LabelIn(contentType));

    /// <summary>The charset that a meta element or an XML declaration near the start names; null when none does.</summary>
    /// <remarks>https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding</remarks>
    public static Encoding? InMarkup(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, PrescanLength)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end
            && Resolve(LabelAfter(head[..end], "encoding")) is { } xml) return ForMarkup(xml);
        for (var at = 0; (at = head.IndexOf('<', at)) >= 0; at++)
        {
            if (string.CompareOrdinal(head, at, "<!--", 0, 4) == 0)
            {
                var comment = head.IndexOf("-->", at + 2, StringComparison.Ordinal);
                if (comment < 0) return null;
                at = comment;
                continue;
            }
            if (string.Compare(head, at, "<meta", 0, 5, StringComparison.OrdinalIgnoreCase) != 0) continue;
            var close = head.IndexOf('>', at);
            var tag = close < 0 ? head[at..] : head[at..close];
            if (Resolve(LabelIn(tag)) is { } encoding) return ForMarkup(encoding);
        }
        return null;
    }

    /// <summary>The encoding that browsers use for a label; null for unknown ones.</summary>
    public static Encoding? Resolve(string? label)
    {
        if (string.IsNullOrEmpty(label)) return null;
        var name = label.ToLowerInvariant() switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" or "x-cp1252" or "ansi" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "utf8" or "unicode-1-1-utf-8" or "utf-7" => "utf-8",
            "gb2312" or "gb_2312-80" or "x-gbk" or "gbk" => "gb18030",
            "x-sjis" or "sjis" or "windows-31j" or "ms_kanji" => "shift_jis",
            "ks_c_5601-1987" or "ksc5601" or "windows-949" => "euc-kr",
            "cp1251" or "win-1251" => "windows-1251",
            "big5-hkscs" => "big5",
            var other => other,
        };
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // Markup that could be read as ASCII up to its declaration is not UTF-16, whatever it says.
    private static Encoding ForMarkup(Encoding encoding) => encoding.WebName.StartsWith("utf-16", StringComparison.Ordinal) ? Encoding.UTF8 : encoding;

    private static string? LabelIn(string text) => LabelAfter(text, "charset");

    private static string? LabelAfter(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += word.Length;
            var rest = text.AsSpan(at).TrimStart();
            if (rest.IsEmpty || rest[0] != '=') continue;
            rest = rest[1..].TrimStart().TrimStart("\"'").TrimStart();
            var end = rest.IndexOfAny(LabelEnd);
            return (end < 0 ? rest : rest[..end]).ToString();
        }
        return null;
    }
}
