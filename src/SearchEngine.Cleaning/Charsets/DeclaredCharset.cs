using System.Buffers;
using System.Text;

namespace SearchEngine.Cleaning.Charsets;

/// <summary>Reads charset declarations: in the header, in meta elements, in an XML declaration.</summary>
internal static class DeclaredCharset
{
    /// <summary>How far into the page a declaration is looked for. The standard says 1024 bytes; pages with long comments before it are common.</summary>
    private const int PrescanLength = 4096;

    private static readonly SearchValues<char> LabelEnd = SearchValues.Create(" \t\r\n\f;");

    /// <summary>The charset parameter of a Content-Type header; null when absent or unknown.</summary>
    public static Encoding? InHeader(string? contentType) => contentType is null ? null : CharsetLabels.Resolve(LabelIn(contentType));

    /// <summary>The charset that a meta element near the start names, else an XML declaration; null when none does.</summary>
    public static Encoding? InMarkup(ReadOnlySpan<byte> body)
    {
        Span<char> head = stackalloc char[PrescanLength];
        head = head[..Encoding.Latin1.GetChars(body[..Math.Min(body.Length, PrescanLength)], head)];
        return ForMarkup(MetaPrescan.Find(head) ?? InXml(head));
    }

    private static Encoding? InXml(ReadOnlySpan<char> head)
    {
        head = head.TrimStart();
        if (!head.StartsWith("<?xml", StringComparison.Ordinal)) return null;
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        return end < 0 ? null : CharsetLabels.Resolve(LabelAfter(head[..end], "encoding"));
    }

    // Markup that could be read as ASCII up to its declaration is not UTF-16, whatever it says; and nobody means x-user-defined.
    private static Encoding? ForMarkup(Encoding? encoding) => encoding switch
    {
        UnicodeEncoding => Encoding.UTF8,
        { WebName: "x-user-defined" } => CharsetLabels.Resolve("windows-1252"),
        _ => encoding,
    };

    /// <summary>The label behind "charset=", in quotes or not; empty when there is none.</summary>
    /// <remarks>https://html.spec.whatwg.org/multipage/urls-and-fetching.html#extracting-character-encodings-from-meta-elements</remarks>
    public static ReadOnlySpan<char> LabelIn(ReadOnlySpan<char> text) => LabelAfter(text, "charset");

    private static ReadOnlySpan<char> LabelAfter(ReadOnlySpan<char> text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase))
        {
            text = text[(at + word.Length)..];
            var rest = text.TrimStart();
            if (rest is not ['=', ..]) continue;
            rest = rest[1..].TrimStart();
            if (rest is ['"' or '\'', ..])
            {
                var close = rest[1..].IndexOf(rest[0]);
                return close < 0 ? [] : rest.Slice(1, close);
            }
            var end = rest.IndexOfAny(LabelEnd);
            return end < 0 ? rest : rest[..end];
        }
        return [];
    }
}
