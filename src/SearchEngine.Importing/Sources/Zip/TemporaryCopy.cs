namespace SearchEngine.Importing.Sources.Zip;

/// <summary>A copy of a stream that can be read at any place, in a temporary file that goes when it is closed.</summary>
internal static class TemporaryCopy
{
    /// <summary>The copy, at its beginning; null when there is more than allowed.</summary>
    /// <exception cref="IOException">There is no room for it, or the stream cannot be read.</exception>
    public static async ValueTask<Stream?> OfAsync(Stream stream, long maxBytes, CancellationToken cancellation)
    {
        var copy = Create();
        try
        {
            var buffer = new byte[128 * 1024];
            while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                if (copy.Length + read > maxBytes)
                {
                    await copy.DisposeAsync();
                    return null;
                }

                await copy.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    private static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"searchengine-{Path.GetRandomFileName()}.zip");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose, BufferSize = 1 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
