using System.Text;
using System.Text.RegularExpressions;

namespace SearchEngine.Importing.Pipeline;

/// <summary>Plain text in the shape that articles have: lines end in LF, paragraphs are parted by one blank line.</summary>
internal static partial class TextDocument
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDocument() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Text of a file: by its byte order mark, else UTF-8, else Windows-1252, which has a letter for nearly every byte.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1252).GetString(bytes);
        }
    }

    /// <summary>Title in the first line that is not empty, text in the rest. Where no line is blank, every line is a paragraph.</summary>
    public static (string Title, string Text) Split(string content)
    {
        var lines = UnixLines(content).TrimStart();
        var end = lines.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0) return (lines.Trim(), "");
        var text = Paragraphs(lines[(end + 1)..]);
        return (lines[..end].Trim(), text.Contains("\n\n", StringComparison.Ordinal) ? text : text.Replace("\n", "\n\n", StringComparison.Ordinal));
    }

    /// <summary>Trims, and makes every run of blank lines one.</summary>
    public static string Paragraphs(string text)
    {
        var trimmed = UnixLines(text).Trim();
        return trimmed.Contains('\n', StringComparison.Ordinal) ? BlankLines().Replace(trimmed, "\n\n") : trimmed;
    }

    private static string UnixLines(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    [GeneratedRegex(@"\n[ \t\f\v\u00A0\u3000]*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLines();
}
