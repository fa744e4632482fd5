using System.IO.Compression;
using System.Runtime.CompilerServices;
using SearchEngine.Articles;
using SearchEngine.Importing.Sources.Warc;
using SearchEngine.Importing.Sources.Zip;

namespace SearchEngine.Importing.Sources;

/// <summary>A file or stream to be read.</summary>
/// <param name="Name">For messages, and for telling the format.</param>
/// <param name="Identity">Names it for good: an absolute path; null for a stream, whose content names it.</param>
/// <param name="Format">As asked for.</param>
internal sealed record Document(string Name, string? Identity, ImportFormat Format)
{
    /// <summary>Address it was fetched from; null for files and streams.</summary>
    public Uri? Url { get; init; }

    /// <summary>Content-Type header; null when there is none.</summary>
    public string? ContentType { get; init; }

    /// <summary>Set for a file in a ZIP archive: counts what that unpacks to.</summary>
    public UnpackMeter? Meter { get; init; }

    /// <summary>Its name without <c>.gz</c>, for telling the format.</summary>
    public string PlainName
    {
        get
        {
            var name = Url?.AbsolutePath ?? Name;
            return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        }
    }
}

/// <summary>Reads one file or stream of any format into items.</summary>
internal sealed class DocumentReader(ImportLimits limits, TimeProvider time)
{
    /// <summary>Reads to the end. Damage ends it with an <see cref="ImportItem.Unreadable"/>; what came before it counts.</summary>
    public async IAsyncEnumerable<ImportItem> ReadAsync(Document document, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var items = ReadUntilDamageAsync(document, stream, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            ImportItem? item = null;
            ImportItem.Unreadable? damage = null;
            try
            {
                if (await items.MoveNextAsync()) item = items.Current;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or HttpRequestException)
            {
                damage = new ImportItem.Unreadable(document.Name, $"It cannot be read to its end: {e.Message}");
            }

            if (damage is not null) yield return damage;
            if (item is null) yield break;
            yield return item;
        }
    }

    private async IAsyncEnumerable<ImportItem> ReadUntilDamageAsync(Document document, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var packed = new PrefixedStream(stream);
        var isPacked = (await packed.PeekAsync(2, cancellation)).Span is [0x1F, 0x8B];
        await using var content = new PrefixedStream(isPacked ? Unpack(packed, document.Meter) : packed);
        var prefix = await content.PeekAsync(FormatDetector.PrefixLength, cancellation);
        if (ZipReader.IsArchive(document.PlainName, prefix.Span))
        {
            await foreach (var item in ReadArchiveAsync(document, !isPacked && stream.CanSeek ? stream : null, content, cancellation)) yield return item;
            yield break;
        }

        var format = document.Format == ImportFormat.Auto ? FormatDetector.Detect(document.PlainName, prefix.Span, out var found) : Asked(document.Format, out found);
        switch (format)
        {
            case null:
                yield return new ImportItem.Refused(document.Name, RefusalReason.Unsupported, $"It is {found}. HTML, text, JSON Lines and WARC are read, packed with gzip or in a .zip or not; --format tells which when the name does not.");
                break;
            case ImportFormat.JsonLines:
                await foreach (var line in ReadLinesAsync(document.Name, content, cancellation)) yield return line;
                break;
            case ImportFormat.Warc:
                await foreach (var page in new WarcReader(limits, time).ReadAsync(document.Name, content, cancellation)) yield return page;
                break;
            default:
                var item = await ReadWholeAsync(document, format == ImportFormat.Html, content, cancellation);
                // .NET takes the end of the file for the end of the content; what was cut off would pass for a whole article.
                if (isPacked && item.Size > 0 && packed.LastFour > item.Size) throw new InvalidDataException("The archive is cut off.");
                yield return item;
                break;
        }
    }

    private static Stream Unpack(Stream packed, UnpackMeter? meter)
    {
        var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        return meter is null ? unpacked : new MeteredStream(unpacked, meter);
    }

    /// <param name="document">The archive.</param>
    /// <param name="file">The archive when it can be read at any place; else null.</param>
    /// <param name="content">The archive from its beginning.</param>
    /// <param name="cancellation">Ends it.</param>
    private async IAsyncEnumerable<ImportItem> ReadArchiveAsync(Document document, Stream? file, Stream content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (document.Meter is not null)
        {
            yield return new ImportItem.Refused(document.Name, RefusalReason.Unsupported, "It is an archive within an archive. Unpack the outer one, and give the folder.");
            yield break;
        }

        await using var copy = file is null ? await TemporaryCopy.OfAsync(content, limits.MaxStreamedArchiveBytes, cancellation) : null;
        if ((file ?? copy) is { } archive)
            await foreach (var item in new ZipReader(limits, this).ReadAsync(document, archive, cancellation)) yield return item;
        else
            yield return new ImportItem.Refused(document.Name, RefusalReason.TooLarge, $"It is an archive of more than {limits.MaxStreamedArchiveBytes:N0} bytes on a stream. Save it as a file, and give its path.");
    }

    private static ImportFormat? Asked(ImportFormat format, out string found)
    {
        found = "";
        return format;
    }

    private async IAsyncEnumerable<ImportItem> ReadLinesAsync(string name, Stream content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = new LineReader(content, limits.MaxLineBytes);
        while (await lines.ReadAsync(cancellation) is { } line)
        {
            var place = $"{name}:{line.Number}";
            if (line.Bytes is not { } bytes)
                yield return new ImportItem.Refused(place, RefusalReason.TooLarge, $"The line has more than {limits.MaxLineBytes:N0} bytes. Split it, or take out what is not needed.");
            else if (bytes.AsSpan().ContainsAnyExcept(" \t\r"u8))
                yield return new ImportItem.JsonLine(place, bytes);
        }
    }

    private async ValueTask<ImportItem> ReadWholeAsync(Document document, bool isHtml, Stream content, CancellationToken cancellation)
    {
        if (await CappedReading.ReadAllAsync(content, limits.MaxPageBytes, cancellation) is not { } bytes)
            return new ImportItem.Refused(document.Name, RefusalReason.TooLarge, $"It has more than {limits.MaxPageBytes:N0} bytes, unpacked. Articles are far smaller; split it if it holds several.");
        var identity = "file:" + (document.Identity ?? ArticleId.FromText(Convert.ToBase64String(bytes)).Value);
        return isHtml
            ? new ImportItem.Html(new Page { Name = document.Name, Url = document.Url, Body = bytes, ContentType = document.ContentType, FetchedAt = time.GetUtcNow() }, identity)
            : new ImportItem.Text(document.Name, bytes, identity);
    }
}
