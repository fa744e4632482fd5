namespace SearchEngine.Importing.Sources;

/// <summary>A line of bytes.</summary>
/// <param name="Number">1 and up.</param>
/// <param name="Bytes">Without the line's end; null when it is longer than allowed.</param>
internal readonly record struct ByteLine(long Number, byte[]? Bytes);

/// <summary>Parts a stream into lines at LF or CR LF, in memory bounded by the longest line allowed.</summary>
internal sealed class LineReader(Stream stream, int maxLineBytes)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _number;
    private bool _atEnd;

    /// <summary>The next line; null at the end. An empty last line does not count.</summary>
    public async ValueTask<ByteLine?> ReadAsync(CancellationToken cancellation)
    {
        var scanned = 0;
        var tooLong = false;
        while (true)
        {
            var found = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var length = scanned + found;
                var line = tooLong || length > maxLineBytes ? null : Trim(_buffer.AsSpan(_start, length));
                _start += length + 1;
                return new ByteLine(++_number, line);
            }

            if (_atEnd)
            {
                if (_start == _end && !tooLong) return null;
                var line = tooLong || _end - _start > maxLineBytes ? null : Trim(_buffer.AsSpan(_start, _end - _start));
                _start = _end;
                return new ByteLine(++_number, line);
            }

            scanned = _end - _start;
            if (scanned > maxLineBytes)
            {
                // Its beginning is of no use any more: only the line's end is looked for.
                tooLong = true;
                _start = _end = scanned = 0;
            }

            await FillAsync(cancellation);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _atEnd = read == 0;
        _end += read;
    }

    private byte[] Trim(ReadOnlySpan<byte> line)
    {
        if (_number == 0 && line.StartsWith("\uFEFF"u8)) line = line[3..];
        return (line.EndsWith("\r"u8) ? line[..^1] : line).ToArray();
    }
}
