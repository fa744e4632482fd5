using System.IO.Hashing;

namespace SearchEngine.Importing.Sources.Zip;

/// <summary>The content of a packed file: metered while it is read, compared with its checksum at its end, which .NET leaves to others. Owns the stream below.</summary>
internal sealed class CheckedStream(Stream inner, uint checksum, UnpackMeter meter) : ReadOnlyStream
{
    private readonly Crc32 _checksum = new();

    /// <exception cref="InvalidDataException">The content is damaged, or too much.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        meter.Take(read);
        _checksum.Append(buffer[..read]);
        if (read == 0 && buffer.Length > 0 && _checksum.GetCurrentHashAsUInt32() != checksum) throw new InvalidDataException("Its checksum is wrong: the archive is damaged.");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>What a stream inside an archive unpacks to is metered as well: gzip within ZIP. Owns the stream below.</summary>
internal sealed class MeteredStream(Stream inner, UnpackMeter meter) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        meter.Take(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
