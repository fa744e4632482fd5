using Microsoft.Win32.SafeHandles;

namespace SearchEngine.Lucene.Store;

/// <summary>A file opened for reading at positions by any number of inputs.</summary>
internal sealed class SharedFile : IDisposable
{
    public SharedFile(string path)
    {
        Path = path;
        Handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        Length = RandomAccess.GetLength(Handle);
    }

    public string Path { get; }

    public SafeFileHandle Handle { get; }

    /// <summary>Index files are written once, so their length is fixed.</summary>
    public long Length { get; }

    public void Dispose() => Handle.Dispose();
}
