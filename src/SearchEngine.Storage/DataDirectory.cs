using System.Diagnostics;
using System.Globalization;

namespace SearchEngine.Storage;

/// <summary>The directory that holds all state, and the right to write in it.</summary>
/// <remarks>
/// The right is an operating system lock on the file <c>lock</c>, so it ends with its process, however that ends.
/// Windows lets nobody read a locked file: the owner's process id stands in <c>lock.pid</c> beside it, for messages only.
/// </remarks>
public sealed class DataDirectory : IDisposable
{
    private readonly FileStream? _lock;

    private DataDirectory(string path, FileStream? ownership) => (Path, _lock) = (path, ownership);

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>True when opened by <see cref="OpenForReading"/>.</summary>
    public bool IsReadOnly => _lock is null;

    /// <summary>The database file.</summary>
    public string StoreFile => System.IO.Path.Combine(Path, "store.db");

    /// <summary>Directory of the derived search index.</summary>
    public string IndexPath => System.IO.Path.Combine(Path, "lucene");

    /// <summary>Directory of the user's own entity dictionaries; need not exist.</summary>
    public string KnowledgePath => System.IO.Path.Combine(Path, "knowledge");

    /// <summary>Opens a directory for writing and makes it when it does not exist.</summary>
    /// <exception cref="DataDirectoryInUseException">Another process, or another part of this one, has it open.</exception>
    /// <exception cref="StoreException">It cannot be made or written.</exception>
    public static DataDirectory Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            var ownership = Lock(full);
            try
            {
                File.WriteAllText(OwnerFile(full), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
                return new DataDirectory(full, ownership);
            }
            catch
            {
                ownership.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFailure.AccessDenied,
                $"The data directory '{full}' cannot be written: {e.Message.TrimEnd('.')}. Check its permissions and free space, or choose another directory with --data.", e);
        }
    }

    /// <summary>Opens an existing directory for reading beside its writer; takes no lock.</summary>
    /// <exception cref="StoreException">There is no store in it.</exception>
    public static DataDirectory OpenForReading(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var directory = new DataDirectory(System.IO.Path.GetFullPath(path), ownership: null);
        return File.Exists(directory.StoreFile)
            ? directory
            : throw new StoreException(StoreFailure.InputOutput,
                $"There are no articles in '{directory.Path}' yet: it has no store.db. Run import or crawl first, or choose another directory with --data.");
    }

    /// <summary>Gives up the right to write.</summary>
    public void Dispose() => _lock?.Dispose();

    private static FileStream Lock(string path)
    {
        var file = System.IO.Path.Combine(path, "lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            throw new DataDirectoryInUseException($"'{path}' is in use by {Owner(path)}. Stop it, or choose another directory with --data.", e);
        }
    }

    // EWOULDBLOCK of flock(2) on Linux and macOS, ERROR_SHARING_VIOLATION on Windows; a full or broken disk has other numbers.
    private static bool IsHeldByAnother(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static string Owner(string path)
    {
        try
        {
            var text = File.ReadAllText(OwnerFile(path));
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return "another process";
            using var owner = Process.GetProcessById(id);
            return $"process {id}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            // The owner has not written its id yet, or is gone by now.
            return "another process";
        }
    }

    private static string OwnerFile(string path) => System.IO.Path.Combine(path, "lock.pid");
}
