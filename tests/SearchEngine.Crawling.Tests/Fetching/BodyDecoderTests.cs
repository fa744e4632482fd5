using System.IO.Compression;
using SearchEngine.Crawling.Fetching;

namespace SearchEngine.Crawling.Tests.Fetching;

public sealed class BodyDecoderTests
{
    private static readonly ByteSize Limit = ByteSize.Mebibytes(8);
    private static readonly byte[] Page = [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * 7919 >> 3))];

    [Theory]
    [InlineData("gzip"), InlineData("x-gzip"), InlineData("GZIP"), InlineData("deflate"), InlineData("raw-deflate"), InlineData("br"), InlineData("identity"), InlineData(null), InlineData("identity, gzip")]
    public void Known_codings_are_undone(string? coding)
    {
        var (bytes, fault) = BodyDecoder.Decode(Body(Pack(Page, coding), coding == "raw-deflate" ? "deflate" : coding), Limit);

        Assert.Null(fault);
        Assert.Equal(Page, bytes.ToArray());
    }

    [Theory]
    [InlineData("gzip"), InlineData("deflate"), InlineData("raw-deflate"), InlineData("br")]
    public void A_bomb_stops_at_the_limit_without_taking_its_size_in_memory(string coding)
    {
        var bomb = Body(Pack(new byte[256 * 1024 * 1024], coding), coding == "raw-deflate" ? "deflate" : coding);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var (_, fault) = BodyDecoder.Decode(bomb, Limit);

        Assert.Contains(fault?.Reason, new[] { "decompression-ratio", "body-too-large" });
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 32 * 1024 * 1024);
    }

    [Fact]
    public void A_bomb_inside_a_bomb_is_refused_as_page()
    {
        var bomb = Body(Pack(Pack(new byte[64 * 1024 * 1024], "gzip"), "gzip"), "gzip, gzip");

        Assert.Equal("content-encoding", BodyDecoder.Decode(bomb, Limit).Fault?.Reason);
    }

    [Fact]
    public void A_bomb_inside_a_bomb_stops_at_the_limit_as_sitemap()
    {
        var bomb = Body(Pack(Pack(new byte[256 * 1024 * 1024], "gzip"), "gzip"), "gzip");
        using var stream = BodyDecoder.TryOpen(bomb, Limit);
        Assert.NotNull(stream);

        var chunk = new byte[64 * 1024];
        long read = 0;
        Assert.Throws<BodyLimitException>(() =>
        {
            int count;
            while ((count = stream.Read(chunk)) > 0) read += count;
        });
        Assert.True(read <= Limit.Bytes);
    }

    [Fact]
    public void A_body_of_just_the_limit_passes_and_one_byte_more_does_not()
    {
        var exact = new byte[Limit.Bytes];
        Random.Shared.NextBytes(exact);

        Assert.Null(BodyDecoder.Decode(Body(Pack(exact, "gzip"), "gzip"), Limit).Fault);
        Assert.Equal("body-too-large", BodyDecoder.Decode(Body(Pack([.. exact, 1], "gzip"), "gzip"), Limit).Fault?.Reason);
        Assert.Equal("body-too-large", BodyDecoder.Decode(Body([.. exact, 1], null), Limit).Fault?.Reason);
    }

    [Theory]
    [InlineData("zstd"), InlineData("compress"), InlineData("gzip, br"), InlineData("nonsense")]
    public void Other_codings_are_named(string coding) =>
        Assert.Equal(("content-encoding", coding), BodyDecoder.Decode(Body(Page, coding), Limit).Fault is { } fault ? (fault.Reason, fault.Rule) : default);

    [Theory]
    [InlineData("gzip"), InlineData("br")]
    public void Broken_data_is_a_fault_of_the_page(string coding) =>
        Assert.Equal("broken-encoding", BodyDecoder.Decode(Body([.. Pack(Page, coding).Take(9), .. Enumerable.Repeat((byte)0xEE, 500)], coding), Limit).Fault?.Reason);

    [Fact]
    public void A_body_that_the_server_had_more_of_is_too_large() =>
        Assert.Equal("body-too-large", BodyDecoder.Decode(new ResponseBody(Page, IsCut: true, "text/html", null), Limit).Fault?.Reason);

    [Fact]
    public void A_gzip_file_is_opened_though_no_coding_says_so()
    {
        using var stream = BodyDecoder.TryOpen(Body(Pack(Page, "gzip"), null), Limit);
        Assert.NotNull(stream);
        using var content = new MemoryStream();
        stream.CopyTo(content);

        Assert.Equal(Page, content.ToArray());
    }

    internal static byte[] Pack(byte[] bytes, string? coding)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" or "identity, gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "raw-deflate" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => packed,
        })
        {
            packing.Write(bytes);
            if (ReferenceEquals(packing, packed)) return packed.ToArray();
        }
        return packed.ToArray();
    }

    private static ResponseBody Body(byte[] raw, string? coding) => new(raw, IsCut: false, "text/html", coding);
}
