using SearchEngine.Lucene.Store;

namespace SearchEngine.Lucene.Generations;

/// <summary>The folder <c>lucene/</c>: one folder a generation, and <c>current</c>, which names the live one.</summary>
internal sealed class GenerationFolder
{
    private readonly string _root;

    public GenerationFolder(string root)
    {
        _root = Path.GetFullPath(root);
        Directory.CreateDirectory(_root);
    }

    private string CurrentFile => Path.Combine(_root, "current");

    /// <summary>Path of the live generation; null when there is none.</summary>
    public string? Current()
    {
        if (!File.Exists(CurrentFile)) return null;
        var name = File.ReadAllText(CurrentFile).Trim();
        var path = Path.Combine(_root, name);
        return IsGeneration(name) && Directory.Exists(path) ? path : null;
    }

    /// <summary>Path for a new generation, not made yet.</summary>
    public string Next()
    {
        var highest = Directory.EnumerateDirectories(_root)
            .Select(static path => Path.GetFileName(path))
            .Where(IsGeneration)
            .Select(static name => int.Parse(name.AsSpan(1)))
            .DefaultIfEmpty(0)
            .Max();
        return Path.Combine(_root, $"g{highest + 1:000000}");
    }

    /// <summary>Makes a generation the live one, in one step that survives a crash.</summary>
    public void MakeCurrent(string path)
    {
        var temporary = CurrentFile + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, CurrentFile, overwrite: true);
        FolderSync.Flush(_root);
    }

    /// <summary>Deletes all generations but the live one. What cannot be deleted now is deleted at the next start.</summary>
    public void DeleteOthers()
    {
        var current = Current();
        foreach (var path in Directory.EnumerateDirectories(_root).Where(path => path != current && IsGeneration(Path.GetFileName(path)))) Delete(path);
    }

    /// <summary>Deletes a generation, or leaves it to the next start.</summary>
    public static void Delete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another system may refuse to delete open files; nothing depends on it.
        }
    }

    private static bool IsGeneration(string name) => name.Length == 7 && name[0] == 'g' && name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
