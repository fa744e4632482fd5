using SearchEngine.Search;

namespace SearchEngine.Lucene.Tests.Naming;

/// <summary>Known names from a list; the main one first.</summary>
internal sealed class ListedNames(params (string Dimension, string Value, string[] Names)[] entries) : IKnownNames
{
    public object Edition { get; private set; } = new();

    private List<(string Dimension, string Value, string[] Names)> Entries { get; } = [.. entries];

    public void Learn(string dimension, string value, params string[] names)
    {
        Entries.Add((dimension, value, names));
        Edition = new object();
    }

    public IReadOnlyList<string> Find(string dimension, string name) =>
        [.. Entries.Where(entry => entry.Dimension == dimension && entry.Names.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(static entry => entry.Value)];

    public IReadOnlyList<string> NamesOf(string dimension, string value) =>
        Entries.Find(entry => entry.Dimension == dimension && entry.Value == value).Names ?? [];
}
