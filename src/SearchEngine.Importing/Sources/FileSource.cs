using System.Runtime.CompilerServices;

namespace SearchEngine.Importing.Sources;

/// <summary>A file, or a folder with all folders in it.</summary>
internal sealed class FileSource(string path, ImportFormat format, IReadOnlyCollection<string> leaveOut) : ImportSource
{
    public override string Name => path;

    internal override async IAsyncEnumerable<ImportItem> ReadAsync(ImportLimits limits, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            yield return new ImportItem.Unreadable(path, "There is no such file or folder. Check the path.");
            yield break;
        }

        var reader = new DocumentReader(limits, time);
        foreach (var found in FolderWalk.Files(path, leaveOut))
        {
            cancellation.ThrowIfCancellationRequested();
            if (found.Problem is { } problem)
            {
                yield return new ImportItem.Unreadable(found.Path, problem);
                continue;
            }

            var (stream, refusal) = Open(found.Path, limits);
            if (refusal is not null) yield return refusal;
            if (stream is null) continue;
            await using (stream)
            {
                await foreach (var item in reader.ReadAsync(new Document(found.Path, Identity(found.Path), format), stream, cancellation)) yield return item;
            }
        }
    }

    /// <summary>The absolute path, so that the same file is the same article whatever the working directory, and two files never are.</summary>
    private static string Identity(string file) => Path.GetFullPath(file).Replace('\\', '/');

    private (Stream? Stream, ImportItem? Refusal) Open(string file, ImportLimits limits)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
            var length = stream.CanSeek ? stream.Length : 0;
            if (length <= limits.MaxPageBytes || IsStreamed(file)) return (stream, null);
            stream.Dispose();
            return (null, new ImportItem.Refused(file, RefusalReason.TooLarge, $"It has {length:N0} bytes; at most {limits.MaxPageBytes:N0} are read of a page or text."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, new ImportItem.Unreadable(file, $"It cannot be opened: {e.Message}"));
        }
    }

    // Lines and records are read one by one, packed files are measured when unpacked: their size says nothing.
    private bool IsStreamed(string file) =>
        format is ImportFormat.JsonLines or ImportFormat.Warc
        || Path.GetExtension(file).ToUpperInvariant() is ".JSONL" or ".NDJSON" or ".WARC" or ".GZ" or ".ZIP" or ".JSON" or "";
}
