using System.Buffers.Binary;

namespace SearchEngine.Importing.Sources.Zip;

/// <summary>What the end of a ZIP archive says about the list of files before it (APPNOTE 4.3.14–4.3.16), looked at before that list is read into memory.</summary>
/// <param name="Entries">Files and folders in the list, as it claims.</param>
/// <param name="Bytes">Room there is for the list.</param>
internal readonly record struct ZipDirectory(ulong Entries, long Bytes)
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorLength = 20;
    private const int Zip64EndLength = 56;

    /// <summary>Null when there is no such end: the archive is cut off.</summary>
    public static ZipDirectory? Find(Stream archive)
    {
        var tail = Read(archive, Math.Max(0, archive.Length - EndLength - LongestComment), EndLength + LongestComment);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndLength) return null;
        var endOffset = archive.Length - tail.Length + end;
        var record = tail.AsSpan(end);
        ulong entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        ulong offset = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if ((entries == ushort.MaxValue || offset == uint.MaxValue) && end >= LocatorLength && tail.AsSpan(end - LocatorLength).StartsWith("PK\u0006\u0007"u8))
        {
            var zip64 = Read(archive, (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(tail.AsSpan(end - LocatorLength + 8)), (ulong)archive.Length), Zip64EndLength);
            if (zip64.Length < Zip64EndLength || !zip64.AsSpan().StartsWith("PK\u0006\u0006"u8)) return null;
            entries = BinaryPrimitives.ReadUInt64LittleEndian(zip64.AsSpan(32));
            offset = BinaryPrimitives.ReadUInt64LittleEndian(zip64.AsSpan(48));
        }

        return offset > (ulong)endOffset ? null : new ZipDirectory(entries, endOffset - (long)offset);
    }

    private static byte[] Read(Stream archive, long offset, int length)
    {
        archive.Position = offset;
        var bytes = new byte[(int)Math.Min(length, archive.Length - offset)];
        return bytes[..archive.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
