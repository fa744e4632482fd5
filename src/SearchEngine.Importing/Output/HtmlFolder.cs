using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace SearchEngine.Importing.Output;

/// <summary>A folder of HTML files, one a page. Whatever a page is called, its file lies in the folder itself; a file of that name is replaced in one step.</summary>
internal sealed class HtmlFolder
{
    private const string Extension = ".html";
    private const string Remedy = "Make room, check the permissions, or choose another folder with --html.";

    // Names may have 255 bytes on most file systems; the rest is for numbers and extensions.
    private const int LongestName = 200;
    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(static i => new[] { $"COM{i}", $"LPT{i}" })], StringComparer.OrdinalIgnoreCase);

    private readonly string _path;

    // Hashes of the names that are taken: 8 bytes a page. Two names of one hash would only cost the second a number.
    private readonly HashSet<ulong> _taken = [];

    /// <exception cref="OutputFailedException">The folder cannot be made.</exception>
    public HtmlFolder(string path)
    {
        _path = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException($"The folder '{path}' cannot be made: {e.Message} {Remedy}", e);
        }
    }

    /// <summary>Writes a page's file. Pages of one id get numbers in the order in which they come: <c>a.html</c>, <c>a~2.html</c>.</summary>
    /// <exception cref="OutputFailedException">It cannot be written; what was there before is still there.</exception>
    public void Write(string id, byte[] html)
    {
        var path = Path.Combine(_path, TakeName(FileNameOf(id)) + Extension);
        var unfinished = Path.Combine(_path, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            // A new file: were it there already, as a link to elsewhere, it would not be followed.
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1)) file.Write(html);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(unfinished);
            throw new OutputFailedException($"'{path}' cannot be written: {e.Message} {Remedy}", e);
        }
    }

    /// <summary>A name that every file system takes, made of letters, digits and <c>-_.~</c> and spaces.</summary>
    internal static string FileNameOf(string id)
    {
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in id.EnumerateRunes())
        {
            var kept = Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' or '~' or ' ' || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? rune : new Rune('-');
            if ((bytes += kept.Utf8SequenceLength) > LongestName) break;
            name.Append(kept);
        }

        // A dot first hides a file, dots and spaces last are cut off by Windows.
        var trimmed = name.ToString().TrimStart('.', ' ').TrimEnd('.', ' ');
        if (trimmed.Length == 0) return "page";
        return Reserved.Contains(trimmed.Split('.')[0]) ? '_' + trimmed : trimmed;
    }

    // Some file systems take "A" and "a" for the same, and some the composed and the decomposed letter.
    private string TakeName(string name)
    {
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? name : $"{name}~{number}";
            if (_taken.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(candidate.ToUpperInvariant().AsSpan())))) return candidate;
        }
    }

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It could not be made, or the disk is gone: the message about that is on its way.
        }
    }
}
