using Lucene.Net.Store;

namespace SearchEngine.Lucene.Tests.Failures;

/// <summary>Reads a file, or a slice of one, through a buffer; every fill may fail.</summary>
internal sealed class FaultyInput : BufferedIndexInput
{
    private readonly string _name;
    private readonly Faults _faults;
    private readonly long _offset;
    private readonly bool _ownsFile;
    private IndexInput _inner;
    private bool _isClone;

    public FaultyInput(IndexInput inner, string name, Faults faults, long offset = 0, long? length = null) : base("FaultyInput(" + name + ")")
    {
        (_inner, _name, _faults, _offset, _ownsFile) = (inner, name, faults, offset, length is null);
        Length = length ?? inner.Length;
    }

    public override long Length { get; }

    protected override void ReadInternal(byte[] b, int offset, int length)
    {
        _faults.Step("read " + _name);
        _inner.Seek(_offset + Position);
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
        if (disposing && _ownsFile && !_isClone) _inner.Dispose();
    }
}
