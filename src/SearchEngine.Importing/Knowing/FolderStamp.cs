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
            return files.Exists ? string.Join('\n', files.EnumerateFiles().OrderBy(static file => file.Name, StringComparer.Ordinal).Select(static file => $"{file.Name} {(file.Exists ? file.Length : -1)} {file.LastWriteTimeUtc.Ticks}")) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
