using System.Text;

namespace SearchEngine.Importing.Sources;

/// <summary>Tells what a file holds, by its name first and by its first bytes where the name says nothing.</summary>
internal static class FormatDetector
{
    /// <summary>Bytes that are enough to tell.</summary>
    public const int PrefixLength = 1024;

    private static readonly (byte[] Prefix, string Name)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("RIFF"u8.ToArray(), "an image or sound"),
        ("PK\u0003\u0004"u8.ToArray(), "an office document, a book or a program (archives of pages are named .zip)"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data; unpack it first"),
        ("BZh"u8.ToArray(), "bzip2 data; unpack it first"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "xz data; unpack it first"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    // Tags of a page's beginning that no feed and no sitemap has.
    private static readonly string[] Tags = ["<!doctype html", "<html", "<head>", "<body", "<meta ", "<article", "<h1", "<p>"];

    /// <summary>Null when it is nothing that is read; <paramref name="found"/> then says what it is.</summary>
    public static ImportFormat? Detect(string name, ReadOnlySpan<byte> prefix, out string found)
    {
        found = "";
        foreach (var (signature, kind) in Signatures)
        {
            if (!prefix.StartsWith(signature)) continue;
            found = kind;
            return null;
        }

        return ByName(name) ?? ByContent(prefix, out found);
    }

    private static ImportFormat? ByName(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" or ".XHTML" => ImportFormat.Html,
        ".TXT" => ImportFormat.Text,
        ".JSONL" or ".NDJSON" => ImportFormat.JsonLines,
        ".WARC" => ImportFormat.Warc,
        _ => null,
    };

    private static ImportFormat? ByContent(ReadOnlySpan<byte> prefix, out string found)
    {
        found = "";
        var text = prefix.StartsWith("\uFEFF"u8) ? prefix[3..] : prefix;
        text = text.TrimStart(" \t\r\n"u8);
        if (StartsWithIgnoringCase(text, "<!doctype html") || StartsWithIgnoringCase(text, "<html")) return ImportFormat.Html;
        // A comment or an XML declaration may stand before it; feeds begin with a tag of their own and have a title, too.
        if (text.StartsWith("<"u8) && Encoding.Latin1.GetString(text) is var start && Tags.Any(tag => start.Contains(tag, StringComparison.OrdinalIgnoreCase))) return ImportFormat.Html;
        if (text.StartsWith("{"u8)) return ImportFormat.JsonLines;
        if (text.StartsWith("WARC/1."u8)) return ImportFormat.Warc;
        found = prefix.IsEmpty ? "empty" : prefix.Contains((byte)0) ? "binary data" : "of an unknown format";
        return null;
    }

    private static bool StartsWithIgnoringCase(ReadOnlySpan<byte> text, string prefix)
    {
        if (text.Length < prefix.Length) return false;
        for (var i = 0; i < prefix.Length; i++)
            if (char.ToLowerInvariant((char)text[i]) != prefix[i]) return false;
        return true;
    }
}
