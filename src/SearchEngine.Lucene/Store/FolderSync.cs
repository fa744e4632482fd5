using System.Runtime.InteropServices;

namespace SearchEngine.Lucene.Store;

/// <summary>Flushes a folder's list of names to disk, which the runtime has no call for.</summary>
/// <remarks>POSIX leaves open whether flushing a file flushes its name as well. Windows writes names ahead in its journal. Where it cannot be done nothing is lost: the index is built again from the store.</remarks>
internal static partial class FolderSync
{
    private const int ReadOnly = 0;

    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0) return;
        _ = Sync(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
