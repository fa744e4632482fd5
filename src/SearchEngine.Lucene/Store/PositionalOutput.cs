using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace SearchEngine.Lucene.Store;

/// <summary>Writes a new file; tells of its end only after the last byte has left the buffer.</summary>
internal sealed class PositionalOutput : BufferedIndexOutput
{
    private const int WriteBuffer = 64 * 1024;

    private readonly SafeFileHandle _handle;
    private readonly Action _closed;
    private long _written;
    private bool _disposed;

    public PositionalOutput(string path, Action closed) : base(WriteBuffer)
    {
        _handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete);
        _closed = closed;
    }

    public override long Length => Position;

    protected override void FlushBuffer(byte[] b, int offset, int len)
    {
        RandomAccess.Write(_handle, b.AsSpan(offset, len), _written);
        _written += len;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _disposed) return;
        _disposed = true;
        try
        {
            base.Dispose(disposing);
        }
        finally
        {
            _handle.Dispose();
            _closed();
        }
    }
}
