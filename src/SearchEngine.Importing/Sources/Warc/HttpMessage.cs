using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SearchEngine.Importing.Sources.Warc;

/// <summary>An HTTP response as a web archive keeps it.</summary>
/// <param name="Status">Status code.</param>
/// <param name="ContentType">Header as sent; null when there is none.</param>
/// <param name="Body">Without transfer and content coding.</param>
internal sealed record HttpMessage(int Status, string? ContentType, byte[] Body)
{
    /// <summary>Null when the bytes are no response, or its body is larger than allowed.</summary>
    public static async ValueTask<HttpMessage?> ParseAsync(ReadOnlyMemory<byte> message, int maxBody, CancellationToken cancellation)
    {
        var end = message.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var lines = Encoding.Latin1.GetString(message.Span[..end]).Split("\r\n");
        var status = lines[0].Split(' ', 3);
        if (status.Length < 2 || !status[0].StartsWith("HTTP/", StringComparison.Ordinal) || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return null;
        var body = message[(end + 4)..];
        if (Header(lines, "Transfer-Encoding") is { } transfer && transfer.Contains("chunked", StringComparison.OrdinalIgnoreCase)) body = Unchunk(body);
        return await DecodeAsync(body, Header(lines, "Content-Encoding"), maxBody, cancellation) is { } decoded
            ? new HttpMessage(code, Header(lines, "Content-Type"), decoded)
            : null;
    }

    private static string? Header(string[] lines, string name)
    {
        foreach (var line in lines.AsSpan(1))
            if (line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length).TrimStart() is [':', ..])
                return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return null;
    }

    // RFC 9112 7.1. Many archives keep the header but not the chunks: what is not chunked is taken as it is.
    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body)
    {
        using var plain = new MemoryStream(body.Length);
        var rest = body;
        while (true)
        {
            var line = rest.Span.IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(rest.Span[..line], out int size, out var digits, 'x') || digits == 0 || size < 0 || size > rest.Length - line - 2)
                return plain.Length == 0 ? body : plain.ToArray();
            if (size == 0) return plain.ToArray();
            plain.Write(rest.Span.Slice(line + 2, size));
            rest = rest[Math.Min(rest.Length, line + 2 + size + 2)..];
        }
    }

    private static async ValueTask<byte[]?> DecodeAsync(ReadOnlyMemory<byte> body, string? coding, int maxBody, CancellationToken cancellation)
    {
        var source = new MemoryStream(body.ToArray(), writable: false);
        await using Stream plain = coding?.ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" when body.Span is [0x1F, 0x8B, ..] => new GZipStream(source, CompressionMode.Decompress),
            "DEFLATE" when body.Span is [0x78, ..] => new ZLibStream(source, CompressionMode.Decompress),
            "BR" when body.Span is not [(byte)'<', ..] => new BrotliStream(source, CompressionMode.Decompress),
            _ => source,
        };
        return await CappedReading.ReadAllAsync(plain, maxBody, cancellation);
    }
}
