using Lucene.Net.Store;

namespace SearchEngine.Lucene.Tests.Failures;

/// <summary>Writes through a buffer; every flush may fail, after half of it was written, and the closing too.</summary>
internal sealed class FaultyOutput(IndexOutput inner, string name, Faults faults) : BufferedIndexOutput(4096)
{
    private bool _disposed;

    public override long Length => Position;

    protected override void FlushBuffer(byte[] b, int offset, int len)
    {
        try
        {
            faults.Step("write " + name);
        }
        catch (IOException)
        {
            inner.WriteBytes(b, offset, len / 2);
            throw;
        }
        inner.WriteBytes(b, offset, len);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _disposed) return;
        _disposed = true;
        try
        {
            base.Dispose(disposing);
            faults.Step("close " + name);
        }
        finally
        {
            inner.Dispose();
        }
    }
}
