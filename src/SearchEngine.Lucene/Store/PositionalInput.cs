using Lucene.Net.Store;

namespace SearchEngine.Lucene.Store;

/// <summary>Reads a file, or a slice of one, through a buffer of its own. Clones share the handle, nothing else.</summary>
internal sealed class PositionalInput : BufferedIndexInput
{
    private const int ReadBuffer = 4096;

    private readonly SharedFile _file;
    private readonly long _offset;
    private readonly long _length;
    private readonly bool _ownsFile;

    public PositionalInput(SharedFile file, IOContext context)
        : base($"PositionalInput({file.Path})", Math.Max(ReadBuffer, GetBufferSize(context)))
    {
        _file = file;
        _length = file.Length;
        _ownsFile = true;
    }

    public PositionalInput(SharedFile file, IOContext context, string slice, long offset, long length)
        : base($"PositionalInput({file.Path} {slice})", Math.Max(ReadBuffer, GetBufferSize(context)))
    {
        _file = file;
        _offset = offset;
        _length = length;
    }

    public override long Length => _length;

    protected override void ReadInternal(byte[] b, int offset, int length)
    {
        var position = Position;
        if (position + length > _length)
            throw new EndOfStreamException($"'{_file.Path}' ends at {_length}, but {length} bytes at {position} were asked for. Run 'rebuild'.");
        while (length > 0)
        {
            var read = RandomAccess.Read(_file.Handle, b.AsSpan(offset, length), _offset + position);
            if (read == 0) throw new EndOfStreamException($"'{_file.Path}' was cut at {position}. Run 'rebuild'.");
            position += read;
            offset += read;
            length -= read;
        }
    }

    protected override void SeekInternal(long pos)
    {
        // The next fill reads at Position; the handle has no position to move.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _ownsFile) _file.Dispose();
    }
}
