using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using SearchEngine.Articles;

namespace SearchEngine.Storage.Rows;

/// <summary>An original page in the shape of its table row.</summary>
internal sealed record PageRow(string Name, string? Url, string? ContentType, int Status, string Fetched, int Length, byte[] Body)
{
    // The quickest level: HTML shrinks to about a fifth at well over 100 MB/s; higher ones gain little for much time.
    private const int Quality = 1;
    private const int WindowBits = 22;

    public static PageRow Encode(Page page)
    {
        var limit = BrotliEncoder.GetMaxCompressedLength(page.Body.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(limit);
        try
        {
            return BrotliEncoder.TryCompress(page.Body.Span, buffer, out var written, Quality, WindowBits)
                ? new PageRow(page.Name, page.Url?.OriginalString, page.ContentType, page.Status, page.FetchedAt.ToString("O", CultureInfo.InvariantCulture), page.Body.Length, buffer.AsSpan(0, written).ToArray())
                : throw new InvalidOperationException($"'{page.Name}' could not be compressed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public Page Decode()
    {
        var body = new byte[Length];
        if (!BrotliDecoder.TryDecompress(Body, body, out var written) || written != Length)
            throw new InvalidDataException($"The original page '{Name}' is damaged.");
        return new Page
        {
            Name = Name,
            Url = Uri.TryCreate(Url, UriKind.Absolute, out var url) ? url : null,
            Body = body,
            ContentType = ContentType,
            Status = Status,
            FetchedAt = DateTimeOffset.Parse(Fetched, CultureInfo.InvariantCulture),
        };
    }
}
