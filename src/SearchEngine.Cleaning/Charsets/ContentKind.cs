namespace SearchEngine.Cleaning.Charsets;

/// <summary>Tells HTML from everything else by first bytes and Content-Type.</summary>
internal static class ContentKind
{
    private static readonly (byte[] Magic, int Offset, string Name)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), 0, "a PDF"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], 0, "a PNG image"),
        ("GIF8"u8.ToArray(), 0, "a GIF image"),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG image"),
        ("RIFF"u8.ToArray(), 0, "a WebP image or a RIFF recording"),
        ("ftyp"u8.ToArray(), 4, "a video or an AVIF image"),
        ([(byte)'P', (byte)'K', 3, 4], 0, "a ZIP archive or an office document"),
        ([0x1F, 0x8B], 0, "gzip data"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "Zstandard data"),
        ("Rar!"u8.ToArray(), 0, "a RAR archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], 0, "a 7-Zip archive"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], 0, "an executable"),
        ([(byte)'M', (byte)'Z', 0x90], 0, "an executable"),
        ("OggS"u8.ToArray(), 0, "an Ogg recording"),
        ("ID3"u8.ToArray(), 0, "an MP3 recording"),
        ("wOF"u8.ToArray(), 0, "a font"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "an office document"),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, "a Matroska video"),
        ("SQLite format 3"u8.ToArray(), 0, "a SQLite database"),
    ];

    private static readonly string[] OtherTypes =
    [
        "image/", "audio/", "video/", "font/", "application/pdf", "application/zip", "application/gzip", "application/json", "application/javascript",
        "text/css", "text/javascript", "text/csv", "text/calendar", "application/rss", "application/atom", "application/msword", "application/vnd.",
    ];

    /// <summary>What the page is instead of HTML, as words for a sentence; null when it may be HTML.</summary>
    public static string? OtherThanHtml(ReadOnlySpan<byte> body, string? contentType)
    {
        foreach (var (magic, offset, name) in Signatures)
            if (body.Length >= offset && body[offset..].StartsWith(magic)) return name;

        if (LooksLikeHtml(body)) return null;
        if (contentType is not null)
            foreach (var type in OtherTypes)
                if (contentType.AsSpan().TrimStart().StartsWith(type, StringComparison.OrdinalIgnoreCase)) return $"'{contentType.Split(';')[0].Trim()}'";
        return IsBinary(body) ? "binary data" : NotMarkup(body);
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> body)
    {
        var start = Head(body);
        return start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }

    private static string? NotMarkup(ReadOnlySpan<byte> body)
    {
        var start = Head(body).TrimStart('\uFEFF').TrimStart();
        foreach (var root in (ReadOnlySpan<string>)["<rss", "<feed", "<rdf:RDF", "<urlset", "<sitemapindex", "<svg"])
            if (start.Contains(root, StringComparison.OrdinalIgnoreCase)) return $"an XML document ('{root}>')";
        return start is ['{' or '[', ..] && !start.Contains('<') ? "JSON" : null;
    }

    private static string Head(ReadOnlySpan<byte> body) => System.Text.Encoding.UTF8.GetString(body[..Math.Min(body.Length, 1024)]).Replace("\0", "", StringComparison.Ordinal);

    private static bool IsBinary(ReadOnlySpan<byte> body)
    {
        var sample = body[..Math.Min(body.Length, 1024)];
        var controls = 0;
        foreach (var b in sample)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B or 0)) controls++;
        return controls > sample.Length / 20;
    }
}
