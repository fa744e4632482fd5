namespace SearchEngine.Importing.Sources;

/// <summary>A stream whose first bytes can be looked at before they are read, and whose last bytes are remembered. Owns the stream below.</summary>
internal sealed class PrefixedStream(Stream inner) : Stream
{
    private byte[] _prefix = [];
    private int _position;
    private uint _last;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The last four bytes that were read, little-endian: at the end of a gzip file the length of its content, modulo 2³².</summary>
    public uint LastFour => _last;

    /// <summary>The first bytes, fewer when there are no more. To be called before anything is read.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellation)
    {
        _prefix = new byte[count];
        _prefix = _prefix[..await inner.ReadAtLeastAsync(_prefix, count, throwOnEndOfStream: false, cancellation)];
        return _prefix;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = _position < _prefix.Length ? TakePrefix(buffer.Span) : await inner.ReadAsync(buffer, cancellationToken);
        return Remember(buffer.Span, read);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => Remember(buffer, _position < _prefix.Length ? TakePrefix(buffer) : inner.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Remember(ReadOnlySpan<byte> buffer, int read)
    {
        foreach (var b in buffer[Math.Max(0, read - 4)..read]) _last = (_last >> 8) | ((uint)b << 24);
        return read;
    }

    private int TakePrefix(Span<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, _prefix.Length - _position);
        _prefix.AsSpan(_position, taken).CopyTo(buffer);
        _position += taken;
        return taken;
    }
}
