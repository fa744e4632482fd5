using Lucene.Net.Store;

namespace SearchEngine.Lucene.Tests.Failures;

/// <summary>Reads through a buffer; every fill may fail.</summary>
internal sealed class FaultyInput(IndexInput inner, string name, Faults faults) : BufferedIndexInput("FaultyInput(" + name + ")")
{
    private IndexInput _inner = inner;
    private bool _isClone;

    public override long Length => _inner.Length;

    protected override void ReadInternal(byte[] b, int offset, int length)
    {
        faults.Step("read " + name);
        _inner.Seek(Position);
        _inner.ReadBytes(b, offset, length);
    }

    protected override void SeekInternal(long pos)
    {
        // The next fill seeks.
    }

    public override object Clone()
    {
        var clone = (FaultyInput)base.Clone();
        clone._inner = (IndexInput)_inner.Clone();
        clone._isClone = true;
        return clone;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClone) _inner.Dispose();
    }
}
