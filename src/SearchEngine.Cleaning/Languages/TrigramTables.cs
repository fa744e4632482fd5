namespace SearchEngine.Cleaning.Languages;

/// <summary>The tables of all scripts that more than one language is printed in.</summary>
/// <remarks>
/// Written by <c>dotnet run --project tests/SearchEngine.Training -- language</c>. Lines with <c>#</c> are remarks; <c>script NAME COLUMN…</c> begins
/// a table; each further line is a trigram and, without a separator, one character for each column's level.
/// </remarks>
internal static class TrigramTables
{
    private const string Resource = "Languages/trigrams.txt";
    private const string ScriptLine = "script ";

    public static Dictionary<Script, TrigramTable> Load()
    {
        using var stream = typeof(TrigramTables).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource '{Resource}' is missing in the assembly; build it anew.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <exception cref="FormatException">A line is no part of such a file.</exception>
    public static Dictionary<Script, TrigramTable> Read(TextReader reader)
    {
        var tables = new Dictionary<Script, TrigramTable>();
        Part? part = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Length == 0) continue;
            if (line.StartsWith(ScriptLine, StringComparison.Ordinal))
            {
                part?.AddTo(tables);
                part = new Part(line[ScriptLine.Length..].Split(' '));
            }
            else
            {
                (part ?? throw new FormatException($"'{line}' comes before the first script.")).Add(line);
            }
        }
        part?.AddTo(tables);
        return tables;
    }

    private sealed class Part(string[] names)
    {
        private readonly Script _script = Enum.Parse<Script>(names[0]);
        private readonly string[] _columns = names[1..];
        private readonly Dictionary<ulong, int> _rows = [];
        private readonly List<byte> _levels = [];

        public void Add(string line)
        {
            if (line.Length != TrigramTable.Order + _columns.Length) throw new FormatException($"'{line}' has not one level for each of {_columns.Length} columns.");
            ulong key = 0;
            foreach (var letter in line.AsSpan(0, TrigramTable.Order)) key = TrigramTable.Push(key, letter);
            _rows.Add(key, _levels.Count);
            foreach (var level in line.AsSpan(TrigramTable.Order)) _levels.Add((byte)(level - TrigramTable.FirstLevel));
        }

        public void AddTo(Dictionary<Script, TrigramTable> tables) => tables.Add(_script, new TrigramTable(_columns, _rows, [.. _levels]));
    }
}
