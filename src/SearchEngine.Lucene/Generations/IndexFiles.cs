using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using SearchEngine.Lucene.Querying;
using Directory = Lucene.Net.Store.Directory;

namespace SearchEngine.Lucene.Generations;

/// <summary>The files that a view of an index is read from.</summary>
internal static class IndexFiles
{
    /// <summary>COR_E_IO: what an IOException has that no call of the system caused.</summary>
    public const int MadeByLucene = unchecked((int)0x80131620);

    /// <summary>Reads every file once and compares its checksum.</summary>
    /// <returns>What is wrong with the first one that is damaged, in a sentence; null when all are sound.</returns>
    public static string? FindDamage(Directory directory, IndexView view, CancellationToken cancellation)
    {
        foreach (var name in Of(view))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                using var input = directory.OpenInput(name, IOContext.READ_ONCE);
                CodecUtil.ChecksumEntireFile(input);
            }
            // A file too short for a checksum fails in ways of its own.
            catch (Exception exception) when (exception is not (OperationCanceledException or ObjectDisposedException or OutOfMemoryException))
            {
                return $"The file '{name}' of the index is damaged ({exception.Message.TrimEnd('.')}).";
            }
        }
        return null;
    }

    /// <summary>Deletes commits at the end that a power cut left half-written, while there is one before them: their reading can fail in ways that Lucene does not fall back from.</summary>
    public static void DropUnfinishedCommits(Directory directory)
    {
        var commits = new Stack<string>(directory.ListAll()
            .Where(static name => name.StartsWith(IndexFileNames.SEGMENTS + "_", StringComparison.Ordinal))
            .OrderBy(SegmentInfos.GenerationFromSegmentsFileName));
        while (commits.Count > 1 && !IsSound(directory, commits.Peek())) directory.DeleteFile(commits.Pop());
    }

    /// <summary>Their size together; what is missing counts nothing.</summary>
    public static long SizeOf(Directory directory, IndexView view)
    {
        var size = 0L;
        foreach (var name in Of(view))
        {
            try
            {
                size += directory.FileLength(name);
            }
            catch (IOException)
            {
                // FindDamage tells of it.
            }
        }
        return size;
    }

    private static bool IsSound(Directory directory, string name)
    {
        try
        {
            using var input = directory.OpenInput(name, IOContext.READ_ONCE);
            CodecUtil.ChecksumEntireFile(input);
            return true;
        }
        catch (Exception exception) when (exception is EndOfStreamException or InvalidOperationException or ArgumentException || (exception is IOException && exception.HResult == MadeByLucene))
        {
            return false;
        }
    }

    private static IEnumerable<string> Of(IndexView view) =>
        view.Reader.Leaves.Select(static leaf => leaf.AtomicReader).OfType<SegmentReader>().SelectMany(static reader => reader.SegmentInfo.GetFiles()).Distinct(StringComparer.Ordinal);
}
