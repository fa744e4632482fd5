namespace SearchEngine.Importing.Knowing;

/// <summary>Names, sizes and times of a folder's files in one text, which changes with them.</summary>
internal static class FolderStamp
{
    /// <summary>Empty for a folder that does not exist or cannot be read.</summary>
    public static string Of(string folder)
    {
        try
        {
            var files = new DirectoryInfo(folder);
            return files.Exists ? string.Join('\n', files.EnumerateFiles().OrderBy(static file => file.Name, StringComparer.Ordinal).Select(Of)) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // Containers mount configuration as links: what they point at changes, they do not.
    private static string Of(FileInfo file) =>
        (file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true)) is FileInfo { Exists: true } real ? $"{file.Name} {real.Length} {real.LastWriteTimeUtc.Ticks}" : file.Name;
}
