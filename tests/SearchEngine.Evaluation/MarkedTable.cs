namespace SearchEngine.Evaluation;

/// <summary>Puts a table into a Markdown file, between the lines <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- /NAME --&gt;</c>.</summary>
internal static class MarkedTable
{
    /// <exception cref="InvalidDataException">The file has no such lines.</exception>
    public static void Replace(string path, string name, string table)
    {
        var (first, last) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        var text = File.ReadAllText(path);
        int start = text.IndexOf(first, StringComparison.Ordinal), end = text.IndexOf(last, StringComparison.Ordinal);
        if (start < 0 || end < start) throw new InvalidDataException($"'{path}' has no place for the table: it takes the lines '{first}' and '{last}'.");
        File.WriteAllText(path, $"{text[..(start + first.Length)]}\n{table}{text[end..]}");
    }
}
