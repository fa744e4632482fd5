using System.Text;

namespace SearchEngine.Entities.Loading;

/// <summary>Reads a file that a person wrote: whatever is not text in UTF-8 becomes a problem, not an exception.</summary>
internal static class UserFile
{
    private const int MaxBytes = 64 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The lines that can be read, with their numbers from 1.</summary>
    public static List<(int Number, string Text)> ReadLines(string path, ProblemList problems)
    {
        var lines = new List<(int, string)>();
        if (Bytes(path, problems) is not { } bytes) return lines;
        var number = 0;
        var rest = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
        foreach (var range in rest.Split((byte)'\n'))
        {
            number++;
            var line = rest[range];
            if (line.EndsWith("\r"u8)) line = line[..^1];
            if (Decode(line) is not { } text) problems.Add(path, number, "it is not UTF-8. Save the file as UTF-8 text.");
            else if (text.AsSpan().IndexOfAnyInRange('\0', '\u0008') >= 0 || text.AsSpan().IndexOfAnyInRange('\u000A', '\u001F') >= 0) problems.Add(path, number, "it holds a control character. Remove it; cells are parted by tabs.");
            else lines.Add((number, text));
        }
        return lines;
    }

    private static byte[]? Bytes(string path, ProblemList problems)
    {
        try
        {
            // An editor may have it open.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > MaxBytes)
            {
                problems.Add(path, null, $"it has {file.Length:N0} bytes, more than {MaxBytes:N0}. Keep the rows that are needed.");
                return null;
            }
            var bytes = new byte[file.Length];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length < bytes.Length) bytes = bytes[..length];
            if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            {
                problems.Add(path, null, "it is UTF-16. Save it as UTF-8 text.");
                return null;
            }
            if (bytes.AsSpan().Contains((byte)0))
            {
                problems.Add(path, null, "it is not a text file. Save the table as text in UTF-8, its cells parted by tabs.");
                return null;
            }
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(path, null, $"it cannot be read ({e.Message.TrimEnd('.')}). Check that it exists and its permissions.");
            return null;
        }
    }

    private static string? Decode(ReadOnlySpan<byte> line)
    {
        try
        {
            return Strict.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
