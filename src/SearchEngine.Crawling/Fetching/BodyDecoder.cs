using System.IO.Compression;
using System.Runtime.InteropServices;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Fetching;

/// <summary>Undoes gzip, deflate and brotli with a limit on what may come out.</summary>
internal static class BodyDecoder
{
    /// <summary>The codings to ask servers for.</summary>
    public const string AcceptEncoding = "gzip, deflate, br";

    private const int ChunkSize = 64 * 1024;

    /// <summary>The whole body, decoded, or the limit or fault that stands against it.</summary>
    public static (ReadOnlyMemory<byte> Bytes, Skip? Fault) Decode(ResponseBody body, ByteSize limit)
    {
        if (CodingOf(body) is not { } coding) return (default, Unsupported(body));
        if (coding.Length == 0 && !body.IsCut && body.Raw.Length <= limit.Bytes) return (body.Raw, null);

        try
        {
            using var stream = Open(body.Raw, coding, limit);
            using var decoded = new MemoryStream();
            var chunk = new byte[ChunkSize];
            int count;
            while ((count = stream.Read(chunk)) > 0) decoded.Write(chunk, 0, count);
            if (body.IsCut) return (default, new Skip("body-too-large", $"over {limit}"));
            return (decoded.GetBuffer().AsMemory(0, (int)decoded.Length), null);
        }
        catch (BodyLimitException e)
        {
            return (default, e.Skip);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return (default, body.IsCut ? new Skip("body-too-large", $"over {limit}") : new Skip("broken-encoding", coding));
        }
    }

    /// <summary>The decoded body as a stream, one more layer of gzip undone when the content itself is a gzip file; null when the coding is not known.</summary>
    /// <remarks>Reading throws <see cref="BodyLimitException"/> at the limit and <see cref="InvalidDataException"/> on broken data.</remarks>
    public static Stream? TryOpen(ResponseBody body, ByteSize limit)
    {
        if (CodingOf(body) is not { } coding) return null;
        if (coding.Length == 0) return Open(body.Raw, StartsAsGzip(body.Raw.Span) ? "gzip" : "", limit);

        Span<byte> head = stackalloc byte[2];
        try
        {
            using var probe = Open(body.Raw, coding, limit);
            if (probe.ReadAtLeast(head, 2, throwOnEndOfStream: false) < 2 || !StartsAsGzip(head)) return Open(body.Raw, coding, limit);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Open(body.Raw, coding, limit);
        }
        // The inner layer counts against the bytes that were sent, so two layers give no bomb more room than one.
        return new LimitedStream(new GZipStream(Open(body.Raw, coding, limit), CompressionMode.Decompress), limit, body.Raw.Length);
    }

    private static LimitedStream Open(ReadOnlyMemory<byte> raw, string coding, ByteSize limit)
    {
        Stream source = MemoryMarshal.TryGetArray(raw, out var array)
            ? new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false)
            : new MemoryStream(raw.ToArray(), writable: false);
        Stream decoded = coding switch
        {
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            // RFC 9110, 8.4.1.2 means the zlib format; some servers send bare deflate.
            "deflate" => IsZlib(raw.Span) ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress),
            _ => source,
        };
        return new LimitedStream(decoded, limit, raw.Length);
    }

    private static string? CodingOf(ResponseBody body)
    {
        var codings = (body.ContentEncoding ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(coding => coding.ToLowerInvariant()).Where(coding => coding != "identity").ToArray();
        return codings switch
        {
            [] => "",
            ["gzip" or "x-gzip"] => "gzip",
            ["deflate"] => "deflate",
            ["br"] => "br",
            _ => null, // Unknown, or one inside the other, which nothing but a bomb needs.
        };
    }

    private static Skip Unsupported(ResponseBody body) =>
        new("content-encoding", body.ContentEncoding is { Length: > 40 } encoding ? encoding[..40] : body.ContentEncoding ?? "");

    private static bool StartsAsGzip(ReadOnlySpan<byte> bytes) => bytes.Length >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B;

    // RFC 1950, 2.2: method 8, window up to 32 KiB, and the two header bytes divide by 31.
    private static bool IsZlib(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 && (bytes[0] & 0x0F) == 8 && bytes[0] >> 4 <= 7 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
}
