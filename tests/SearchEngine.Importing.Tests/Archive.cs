using System.IO.Compression;
using System.Text;

namespace SearchEngine.Importing.Tests;

/// <summary>Makes ZIP archives, whole and broken ones.</summary>
internal static class Archive
{
    public static byte[] Of(params (string Name, string Content)[] files) => Of([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);

    public static byte[] Of(params (string Name, byte[] Content)[] files)
    {
        var bytes = new MemoryStream();
        Write(bytes, files);
        return bytes.ToArray();
    }

    /// <summary>As programs write it that cannot go back: the sizes stand behind each file.</summary>
    public static byte[] Streamed(params (string Name, byte[] Content)[] files)
    {
        var bytes = new MemoryStream();
        Write(new ForwardOnly(bytes), files);
        return bytes.ToArray();
    }

    /// <summary>Sets the flag of encryption of every file.</summary>
    public static byte[] Encrypted(byte[] archive)
    {
        for (var i = 0; i + 10 < archive.Length; i++)
        {
            if (archive.AsSpan(i).StartsWith("PK\u0003\u0004"u8)) archive[i + 6] |= 1;
            if (archive.AsSpan(i).StartsWith("PK\u0001\u0002"u8)) archive[i + 8] |= 1;
        }

        return archive;
    }

    /// <summary>Where the list of files begins.</summary>
    public static int DirectoryOf(byte[] archive) => archive.AsSpan().IndexOf("PK\u0001\u0002"u8);

    private static void Write(Stream target, (string Name, byte[] Content)[] files)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in files)
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }
    }

    private sealed class ForwardOnly(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
