namespace SearchEngine.Importing.Knowing;

/// <summary>English names of languages, and some own ones, by ISO 639-1 code. Norwegian is <c>no</c> in both its forms, as in the facet.</summary>
internal static class LanguageNames
{
    private static readonly Dictionary<string, string[]> Names = Load();
    private static readonly Dictionary<string, string> Codes = Names
        .SelectMany(static entry => entry.Value.Select(name => (name, entry.Key)))
        .ToDictionary(static entry => entry.name, static entry => entry.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Code of a language by name, in any case; null when unknown.</summary>
    public static string? CodeOf(string name) => Codes.GetValueOrDefault(name.Trim());

    /// <summary>Names of a language, the main one first; empty when unknown.</summary>
    public static string[] Of(string code) => Names.GetValueOrDefault(code, []);

    private static Dictionary<string, string[]> Load()
    {
        using var stream = typeof(LanguageNames).Assembly.GetManifestResourceStream("languages.tsv")
            ?? throw new InvalidOperationException("languages.tsv is not in the assembly.");
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            names[line[..tab]] = line[(tab + 1)..].Split(';');
        }
        return names;
    }
}
