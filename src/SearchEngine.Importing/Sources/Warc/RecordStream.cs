using System.Text;

namespace SearchEngine.Importing.Sources.Warc;

/// <summary>Reads header lines and blocks of counted bytes from a stream.</summary>
internal sealed class RecordStream(Stream stream)
{
    private const int MaxLineBytes = 64 * 1024;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">The line is longer than 64 KiB.</exception>
    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellation)
    {
        var line = new List<byte>();
        while (true)
        {
            if (_start == _end && !await FillAsync(cancellation)) return line.Count == 0 ? null : Encoding.UTF8.GetString(line.ToArray());
            var rest = _buffer.AsSpan(_start, _end - _start);
            var found = rest.IndexOf((byte)'\n');
            line.AddRange(found < 0 ? rest : rest[..found]);
            _start += found < 0 ? rest.Length : found + 1;
            if (line.Count > MaxLineBytes) throw new InvalidDataException("A header line is longer than 64 KiB.");
            if (found < 0) continue;
            if (line.Count > 0 && line[^1] == '\r') line.RemoveAt(line.Count - 1);
            return Encoding.UTF8.GetString(line.ToArray());
        }
    }

    /// <summary>Reads so many bytes, and keeps no more than the given number of them.</summary>
    /// <exception cref="InvalidDataException">The stream ends before.</exception>
    public async ValueTask<byte[]> ReadAsync(long count, int keep, CancellationToken cancellation)
    {
        // Grows with what really comes: the length in the header is only a claim.
        using var kept = new MemoryStream();
        while (count > 0)
        {
            if (_start == _end && !await FillAsync(cancellation)) throw new InvalidDataException("The file ends in the middle of a record.");
            var taken = (int)Math.Min(count, _end - _start);
            var wanted = (int)Math.Min(taken, keep - kept.Length);
            if (wanted > 0) kept.Write(_buffer, _start, wanted);
            _start += taken;
            count -= taken;
        }

        return kept.ToArray();
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        _start = 0;
        _end = await stream.ReadAsync(_buffer, cancellation);
        return _end > 0;
    }
}
