using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace SearchEngine.Importing.Sources.Zip;

/// <summary>Reads the files of a ZIP archive one after the other, each as if it lay in a folder with the archive's name. Nothing is written to disk.</summary>
/// <param name="limits">Bounds.</param>
/// <param name="reader">Reads the files.</param>
internal sealed class ZipReader(ImportLimits limits, DocumentReader reader)
{
    // Names are seldom longer than this in the mean; the list of files is kept in memory.
    private const long BytesOfEntry = 256;

    /// <summary>An archive by its first bytes, unless its name says that it is an office document, a book or a program.</summary>
    public static bool IsArchive(string name, ReadOnlySpan<byte> prefix) =>
        (prefix.StartsWith("PK\u0003\u0004"u8) || prefix.StartsWith("PK\u0005\u0006"u8)) && Path.GetExtension(name).ToUpperInvariant() is ".ZIP" or "";

    /// <exception cref="InvalidDataException">The archive is damaged from here on.</exception>
    public async IAsyncEnumerable<ImportItem> ReadAsync(Document archive, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var directory = ZipDirectory.Find(stream);
        if (directory is { } listed && (listed.Entries > (ulong)limits.MaxArchiveEntries || listed.Bytes > limits.MaxArchiveEntries * BytesOfEntry))
        {
            yield return new ImportItem.Refused(archive.Name, RefusalReason.TooLarge, $"It lists {listed.Entries:N0} files; at most {limits.MaxArchiveEntries:N0} are read of one archive. Split it, or unpack it and give the folder.");
            yield break;
        }

        using var opened = directory is null ? null : Open(stream);
        var meter = new UnpackMeter(limits, stream.Length);
        var count = 0;
        foreach (var file in opened is null ? ZipSalvage.Files(stream) : Files(opened))
        {
            cancellation.ThrowIfCancellationRequested();
            if (++count > limits.MaxArchiveEntries) throw new InvalidDataException($"It has more than {limits.MaxArchiveEntries:N0} files. Split it, or unpack it and give the folder.");
            if (file.IsLeftOut) continue;
            await foreach (var item in ReadAsync(archive, file, meter, cancellation)) yield return item;
            if (meter.IsExceeded) throw new InvalidDataException($"It unpacks to more than {limits.MaxArchiveRatio} times its size, as archives do that are made to do harm; what is left is not read. Unpack it and give the folder if it is sound.");
        }
    }

    private async IAsyncEnumerable<ImportItem> ReadAsync(Document archive, PackedFile file, UnpackMeter meter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var document = new Document($"{archive.Name}/{file.Name}", archive.Identity is { } identity ? $"{identity}/{file.Name}" : null, archive.Format) { Meter = meter };
        if (file.IsEncrypted)
        {
            yield return new ImportItem.Refused(document.Name, RefusalReason.Encrypted, "It is encrypted. Unpack the archive with its password, and give the folder.");
            yield break;
        }

        var (content, problem) = Open(file, meter, document.Name);
        if (problem is not null) yield return problem;
        if (content is null) yield break;
        await using (content)
        {
            await foreach (var item in reader.ReadAsync(document, content, cancellation)) yield return item;
        }
    }

    private static (Stream? Content, ImportItem? Problem) Open(PackedFile file, UnpackMeter meter, string name)
    {
        try
        {
            return (new CheckedStream(file.Open(), file.Checksum, meter), null);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            return (null, new ImportItem.Unreadable(name, $"It cannot be unpacked: {e.Message}"));
        }
    }

    /// <summary>Null when the list of files is damaged.</summary>
    private static ZipArchive? Open(Stream stream)
    {
        ZipArchive? archive = null;
        try
        {
            stream.Position = 0;
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            // The list is read when it is first asked for.
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException)
        {
            archive?.Dispose();
            return null;
        }
    }

    private static IEnumerable<PackedFile> Files(ZipArchive archive) =>
        archive.Entries.Select(static entry => new PackedFile(entry.FullName.Replace('\\', '/'), entry.IsEncrypted, entry.Crc32, entry.Open));
}
