using System.Reflection;

namespace SearchEngine.Cleaning.Metadata.Dates;

/// <summary>The tables of this folder: tab-separated columns, comments behind a number sign.</summary>
internal static class DateTables
{
    /// <exception cref="InvalidOperationException">The table is not in the assembly.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Dates/" + name)
            ?? throw new InvalidOperationException($"The table '{name}' is not embedded in the assembly. Build it as an EmbeddedResource.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }

    /// <summary>The words of one column; an underscore stands for the space within a phrase.</summary>
    public static IEnumerable<string> Words(string column) => column.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Replace('_', ' '));
}
