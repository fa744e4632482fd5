using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Fetching;

/// <summary>Reads another stream until more came out of it than is accepted, then throws <see cref="BodyLimitException"/>.</summary>
/// <param name="inner">What to read; owned.</param>
/// <param name="limit">Most bytes that may come out.</param>
/// <param name="sentBytes">Bytes that went over the wire, for the ratio.</param>
internal sealed class LimitedStream(Stream inner, ByteSize limit, long sentBytes) : Stream
{
    // Pages reach 20 to 1 and repetitive sitemaps 100 to 1; bombs are made for the 1,000 to 1 that deflate can do.
    private const int MaxRatio = 250;
    private const long RatioCountsFrom = 1024 * 1024;
    private long _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        // One byte over the limit tells a body of just the limit from a larger one.
        var room = limit.Bytes + 1 - _read;
        var count = ReadInner(buffer.Length <= room ? buffer : buffer[..(int)room]);
        _read += count;
        if (_read > limit.Bytes) throw new BodyLimitException(new Skip("body-too-large", $"over {limit}"));
        if (_read > RatioCountsFrom && _read / MaxRatio > sentBytes) throw new BodyLimitException(new Skip("decompression-ratio", $"over {MaxRatio} to 1"));
        return count;
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (InvalidOperationException e)
        {
            // What BrotliStream throws for broken data, where its siblings throw InvalidDataException.
            throw new InvalidDataException(e.Message, e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
