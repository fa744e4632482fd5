using Lucene.Net.Store;
using Directory = System.IO.Directory;
using Lock = System.Threading.Lock;

namespace SearchEngine.Lucene.Store;

/// <summary>A file system directory that reads at a position, without locks and without memory mapping, and syncs what is really written.</summary>
/// <remarks>
/// Lucene.Net 4.8.0-beta00017 offers three others: MMapDirectory can end the process with an access violation (lucenenet#1013);
/// SimpleFSDirectory and NIOFSDirectory lock the file on every buffer fill; and all of them list a file for sync before its last
/// buffer is flushed, so that a commit can miss bytes (lucenenet#1292). Thread-safe.
/// </remarks>
internal sealed class PositionalDirectory : BaseDirectory
{
    private readonly string _path;
    private readonly Action<string>? _flushed;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _unsynced = new(StringComparer.Ordinal);

    /// <param name="path">The folder; made when it does not exist.</param>
    /// <param name="flushed">Hears the name of each file that the disk has confirmed: for models of power loss.</param>
    public PositionalDirectory(string path, Action<string>? flushed = null)
    {
        _path = Path.GetFullPath(path);
        _flushed = flushed;
        Directory.CreateDirectory(_path);
        // An OS lock: it is freed when the process dies (reliability of simple lock files: Examine#404).
        SetLockFactory(new NativeFSLockFactory(_path));
        // The lock lies in the folder it locks, so its name needs nothing to tell folders apart.
        LockFactory.LockPrefix = null;
    }

    public override string[] ListAll()
    {
        EnsureOpen();
        return [.. new DirectoryInfo(_path).EnumerateFiles().Select(static file => file.Name)];
    }

    [Obsolete("this method will be removed in 5.0")]
    public override bool FileExists(string name)
    {
        EnsureOpen();
        return File.Exists(PathOf(name));
    }

    public override void DeleteFile(string name)
    {
        EnsureOpen();
        var path = PathOf(name);
        // The engine relies on the exception to learn that a file is gone.
        if (!File.Exists(path)) throw new FileNotFoundException($"'{path}' does not exist.", path);
        File.Delete(path);
        lock (_gate) _unsynced.Remove(name);
    }

    public override long FileLength(string name)
    {
        EnsureOpen();
        return new FileInfo(PathOf(name)).Length;
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        EnsureOpen();
        return new PositionalOutput(PathOf(name), closed: () =>
        {
            lock (_gate) _unsynced.Add(name);
        });
    }

    public override void Sync(ICollection<string> names)
    {
        EnsureOpen();
        string[] pending;
        lock (_gate) pending = [.. names.Where(_unsynced.Contains)];
        foreach (var name in pending)
        {
            using (var file = File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
                RandomAccess.FlushToDisk(file);
            lock (_gate) _unsynced.Remove(name);
            _flushed?.Invoke(name);
        }
        // A new file is safe only when the folder that names it is.
        if (pending.Length > 0) FolderSync.Flush(_path);
    }

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return new PositionalInput(new SharedFile(PathOf(name)), context);
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new Slicer(new SharedFile(PathOf(name)), context);
    }

    protected override void Dispose(bool disposing) => IsOpen = false;

    private string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Parts of a compound file, all on one handle.</summary>
    private sealed class Slicer(SharedFile file, IOContext context) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            new PositionalInput(file, context, sliceDescription, offset, length);

        [Obsolete("Only for reading CFS files from 3.x indexes.")]
        public override IndexInput OpenFullSlice() => new PositionalInput(file, context, "full slice", 0, file.Length);

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
        }
    }
}
