namespace SearchEngine.Importing.Sources.Zip;

/// <summary>A part of a seekable stream, which stays open and is not read by anybody else meanwhile.</summary>
internal sealed class RangeStream(Stream whole, long start, long length) : ReadOnlyStream
{
    private long _position;

    public override int Read(Span<byte> buffer)
    {
        whole.Position = start + _position;
        var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, length - _position)]);
        _position += read;
        return read;
    }
}
