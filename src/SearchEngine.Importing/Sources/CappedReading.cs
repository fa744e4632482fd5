namespace SearchEngine.Importing.Sources;

/// <summary>Reads streams whose length nobody vouches for.</summary>
internal static class CappedReading
{
    /// <summary>All bytes; null when there are more than allowed, of which no more than one buffer is read.</summary>
    public static async ValueTask<byte[]?> ReadAllAsync(Stream stream, int maxBytes, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length > maxBytes) return null;
                Array.Resize(ref buffer, (int)Math.Min(length * 2L, maxBytes + 1L));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0) break;
            length += read;
            if (length > maxBytes) return null;
        }

        return buffer.AsSpan(0, length).ToArray();
    }
}
