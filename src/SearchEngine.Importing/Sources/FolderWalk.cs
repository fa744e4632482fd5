namespace SearchEngine.Importing.Sources;

/// <summary>A file that was found, or a folder that could not be read.</summary>
internal readonly record struct FoundFile(string Path, string? Problem);

/// <summary>Lists the files of a folder and of all folders in it, in ordinal order.</summary>
internal static class FolderWalk
{
    /// <summary>Leaves out names that begin with a dot, and does not follow links to folders, which may lead in circles.</summary>
    /// <param name="root">A folder, or a file.</param>
    /// <param name="leaveOut">Absolute paths of files and folders that are left out as well.</param>
    public static IEnumerable<FoundFile> Files(string root, IReadOnlyCollection<string> leaveOut)
    {
        if (!Directory.Exists(root))
        {
            yield return new FoundFile(root, null);
            yield break;
        }

        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            var (entries, problem) = List(folder, leaveOut);
            if (problem is not null) yield return new FoundFile(folder, problem);
            foreach (var entry in entries)
                if (entry is FileInfo) yield return new FoundFile(Path.Combine(folder, entry.Name), null);
            for (var i = entries.Length - 1; i >= 0; i--)
                if (entries[i] is DirectoryInfo) folders.Push(Path.Combine(folder, entries[i].Name));
        }
    }

    private static (FileSystemInfo[] Entries, string? Problem) List(string folder, IReadOnlyCollection<string> leaveOut)
    {
        try
        {
            var entries = new DirectoryInfo(folder).GetFileSystemInfos()
                .Where(entry => !entry.Name.StartsWith('.') && !(entry is DirectoryInfo && entry.LinkTarget is not null) && !leaveOut.Contains(entry.FullName))
                .ToArray();
            Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return (entries, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], $"The folder cannot be read: {e.Message}");
        }
    }
}
