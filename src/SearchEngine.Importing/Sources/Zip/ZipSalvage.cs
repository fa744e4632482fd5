using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SearchEngine.Importing.Sources.Zip;

/// <summary>Reads the whole files at the beginning of an archive whose list of files at the end is missing or damaged (APPNOTE 4.3.7–4.3.9).</summary>
internal static class ZipSalvage
{
    private const int HeaderLength = 30;
    private const ushort Encrypted = 1;
    private const ushort SizesBehind = 8;
    private const int Stored = 0;
    private const int Deflated = 8;
    private const string Damage = "The archive is cut off or damaged: it has no list of its files at its end. What came before was read; get a whole copy for the rest.";

    /// <exception cref="InvalidDataException">Always, at the end of what can be read.</exception>
    public static IEnumerable<PackedFile> Files(Stream archive)
    {
        var offset = 0L;
        var header = new byte[HeaderLength];
        while (ReadAt(archive, offset, header) && header.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            var flags = UInt16(header, 6);
            var name = new byte[UInt16(header, 26)];
            var extra = new byte[UInt16(header, 28)];
            if (!ReadAt(archive, offset + HeaderLength, name) || !ReadAt(archive, offset + HeaderLength + name.Length, extra)) break;
            var start = offset + HeaderLength + name.Length + extra.Length;
            var found = (flags & SizesBehind) == 0
                ? (Checksum: UInt32(header, 14), Length: LengthOf(header, extra), Behind: 0)
                : FindDescriptor(archive, start);
            if (found is not { } packed || packed.Length > archive.Length - start) break;
            yield return new PackedFile(Encoding.UTF8.GetString(name).Replace('\\', '/'), (flags & Encrypted) != 0, packed.Checksum, () => Unpack(new RangeStream(archive, start, packed.Length), UInt16(header, 8)));
            offset = start + packed.Length + packed.Behind;
        }

        throw new InvalidDataException(Damage);
    }

    private static Stream Unpack(Stream packed, int method) => method switch
    {
        Stored => packed,
        Deflated => new DeflateStream(packed, CompressionMode.Decompress),
        _ => throw new InvalidDataException($"It is packed by method {method}, which is not read."),
    };

    private static long LengthOf(byte[] header, byte[] extra)
    {
        var length = UInt32(header, 18);
        if (length != uint.MaxValue) return length;
        // ZIP64 (4.5.3): both sizes stand in an extra field, the packed one second.
        for (var at = 0; at + 4 <= extra.Length; at += 4 + UInt16(extra, at + 2))
            if (UInt16(extra, at) == 1 && at + 20 <= extra.Length) return (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(extra.AsSpan(at + 12)), long.MaxValue);
        return length;
    }

    /// <summary>Finds the record behind a file that was written as a stream: it knows how far away the file begins.</summary>
    private static (uint Checksum, long Length, int Behind)? FindDescriptor(Stream archive, long start)
    {
        const int Short = 16;
        const int Long = 24;
        var buffer = new byte[64 * 1024];
        for (var offset = start; ;)
        {
            archive.Position = offset;
            var read = archive.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var window = buffer.AsSpan(0, read);
            for (var at = 0; window[at..].IndexOf("PK\u0007\u0008"u8) is >= 0 and var next; at++)
            {
                at += next;
                if (window.Length - at < (read < buffer.Length ? Short : Long)) break;
                if (UInt32(buffer, at + 8) != (ulong)(offset + at - start)) continue;
                // The sizes have four bytes or eight; what comes next tells.
                var isShort = window.Length - at < Long || window[(at + Short)..].StartsWith("PK"u8);
                return (UInt32(buffer, at + 4), offset + at - start, isShort ? Short : Long);
            }

            if (read < buffer.Length) return null;
            // One at the edge is looked at again.
            offset += read - Long;
        }
    }

    private static bool ReadAt(Stream archive, long offset, byte[] bytes)
    {
        archive.Position = offset;
        return archive.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }

    private static ushort UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
