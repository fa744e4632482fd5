using System.Globalization;
using System.IO.Compression;
using System.Text;
using SearchEngine.Articles;
using SearchEngine.Importing.Pipeline;

namespace SearchEngine.Importing.Tests;

public sealed class WarcImportTests : EngineFixture
{
    [Fact]
    public async Task Responses_are_imported_with_url_and_everything_else_is_named_or_left_out()
    {
        var (report, events) = await ImportAsync(Input("crawl.warc", Archive()));
        Assert.Equal(["Chunked and packed", "Kept as resource", "Plain page"], Search(""));
        Assert.Equal((3L, 2L, 0L), (report.Stored, report.Skipped, report.Failed));
        Assert.Equal(["http-404", "not-html"], events.OfType<ImportEvent.Skipped>().Select(skipped => skipped.Reason).Order());
        Assert.Equal(new Uri("https://example.org/plain"), Engine.Find(ArticleId.FromUrl(new Uri("https://example.org/plain")))?.Article.Url);
    }

    [Fact]
    public async Task Records_packed_one_by_one_are_read_as_one_archive()
    {
        using var packed = new MemoryStream();
        foreach (var record in Records())
            using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(record);
        var (report, _) = await ImportAsync(Input("crawl.warc.gz", packed.ToArray()));
        Assert.Equal(3, report.Stored);
    }

    [Fact]
    public async Task An_archive_that_is_cut_off_gives_what_came_before()
    {
        var archive = Archive();
        var (report, events) = await ImportAsync(Input("crawl.warc", archive[..^200]));
        Assert.Equal(2, report.Stored);
        Assert.Contains("middle of a record", Assert.Single(events.OfType<ImportEvent.Failed>()).Detail);
    }

    private static byte[] Archive() => [.. Records().SelectMany(record => record)];

    private static IEnumerable<byte[]> Records()
    {
        var page = Encoding.UTF8.GetBytes(Page("Chunked and packed"));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(page);
        var body = packed.ToArray();
        byte[] chunked = [.. Text($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8];

        yield return Record("warcinfo", null, "software: test\r\n"u8.ToArray());
        yield return Record("request", "https://example.org/plain", "GET /plain HTTP/1.1\r\n\r\n"u8.ToArray());
        yield return Record("response", "https://example.org/plain", [.. Text("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"), .. Text(Page("Plain page"))]);
        yield return Record("response", "https://example.org/gone", Text("HTTP/1.1 404 Not Found\r\n\r\nGone"));
        yield return Record("response", "https://example.org/i.png", [.. Text("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"), 0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1]);
        yield return Record("response", "https://example.org/packed", [.. Text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"), .. chunked]);
        yield return Record("resource", "https://example.org/resource", Text(Page("Kept as resource")), "Content-Type: text/html\r\n");
    }

    private static byte[] Record(string type, string? url, byte[] block, string extra = "") =>
    [
        .. Text($"WARC/1.0\r\nWARC-Type: {type}\r\n{(url is null ? "" : $"WARC-Target-URI: {url}\r\n")}{extra}WARC-Date: 2025-08-31T10:00:00Z\r\nContent-Length: {block.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
