using System.Globalization;
using System.Runtime.CompilerServices;
using SearchEngine.Articles;

namespace SearchEngine.Importing.Sources.Warc;

/// <summary>Reads the pages out of a web archive: ISO 28500 (WARC 1.0 and 1.1), records of type <c>response</c> and <c>resource</c>.</summary>
internal sealed class WarcReader(ImportLimits limits, TimeProvider time)
{
    private const int MaxHeaders = 200;

    // HTTP headers come on top of the body.
    private const int HeaderAllowance = 64 * 1024;

    /// <exception cref="InvalidDataException">The file is not a web archive, or is damaged from here on.</exception>
    public async IAsyncEnumerable<ImportItem> ReadAsync(string name, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var records = new RecordStream(stream);
        var number = 0;
        while (await ReadHeadersAsync(records, cancellation) is { } headers)
        {
            number++;
            if (!long.TryParse(headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                throw new InvalidDataException($"Record {number} has no length.");
            var type = headers.GetValueOrDefault("WARC-Type", "");
            var isPage = type is "response" or "resource" && Uri.TryCreate(headers.GetValueOrDefault("WARC-Target-URI", "").Trim('<', '>'), UriKind.Absolute, out var target) && target.Scheme is "http" or "https";
            var block = await records.ReadAsync(length, isPage ? limits.MaxPageBytes + HeaderAllowance : 0, cancellation);
            if (isPage) yield return await ReadPageAsync($"{name}:{number}", type, headers, block, length, cancellation);
        }
    }

    private async ValueTask<ImportItem> ReadPageAsync(string place, string type, Dictionary<string, string> headers, byte[] block, long length, CancellationToken cancellation)
    {
        var url = new Uri(headers["WARC-Target-URI"].Trim('<', '>'));
        var name = $"{place} {url.AbsoluteUri}";
        var message = block.Length < length ? null
            : type == "resource" ? new HttpMessage(200, headers.GetValueOrDefault("Content-Type"), block)
            : await HttpMessage.ParseAsync(block, limits.MaxPageBytes, cancellation);
        if (message is null) return new ImportItem.Refused(name, RefusalReason.TooLarge, $"It is no HTTP response of at most {limits.MaxPageBytes:N0} bytes.");
        if (message.Status != 200) return new ImportItem.Refused(name, $"http-{message.Status}", $"The server answered with status {message.Status}.");
        var page = new Page
        {
            Name = name,
            Url = url,
            Body = message.Body,
            ContentType = message.ContentType,
            FetchedAt = DateTimeOffset.TryParse(headers.GetValueOrDefault("WARC-Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : time.GetUtcNow(),
        };
        return new ImportItem.Html(page, url.AbsoluteUri);
    }

    private static async ValueTask<Dictionary<string, string>?> ReadHeadersAsync(RecordStream records, CancellationToken cancellation)
    {
        string? line;
        do line = await records.ReadLineAsync(cancellation);
        while (line is "");
        if (line is null) return null;
        if (!line.StartsWith("WARC/1.", StringComparison.Ordinal)) throw new InvalidDataException("It is not a WARC file, or a record's length is wrong.");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < MaxHeaders; i++)
        {
            line = await records.ReadLineAsync(cancellation);
            if (line is null) throw new InvalidDataException("The file ends in the middle of a header.");
            if (line.Length == 0) return headers;
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        throw new InvalidDataException($"A record has more than {MaxHeaders} header lines.");
    }
}
