using System.Collections.Immutable;
using System.Globalization;

namespace SearchEngine.Entities.Loading;

/// <summary>The rows of one knowledge file after the user's rows were laid over the built-in ones.</summary>
internal sealed class KnowledgeTable(TableShape shape)
{
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly List<KnowledgeRow> _rows = [];

    public IReadOnlyList<KnowledgeRow> Rows => _rows;

    /// <summary>Adds the rows of a file; a row whose key is known replaces the cells that it fills and extends the lists.</summary>
    public void Read(TextReader text, string file)
    {
        int[]? order = null;
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (order is null) order = Header(cells, file, number);
            else Add(cells, order, file, number);
        }
    }

    private int[] Header(string[] cells, string file, int line)
    {
        var order = new int[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            order[i] = Array.IndexOf(shape.Columns, cells[i]);
            if (order[i] < 0) throw new KnowledgeBaseException($"{file}, line {line}: there is no column '{cells[i]}'. Columns of this file: {string.Join(", ", shape.Columns)}.");
        }
        foreach (var key in shape.Keys)
            if (!order.Contains(key)) throw new KnowledgeBaseException($"{file}, line {line}: the column '{shape.Columns[key]}' is missing. Add it to the header.");
        return order;
    }

    private void Add(string[] cells, int[] order, string file, int line)
    {
        if (cells.Length > order.Length) throw new KnowledgeBaseException($"{file}, line {line}: {cells.Length} cells but only {order.Length} columns. Separate cells by one tab, list items by ';'.");
        var values = new string[shape.Columns.Length];
        Array.Fill(values, "");
        for (var i = 0; i < cells.Length; i++) values[order[i]] = cells[i].Trim();
        foreach (var required in shape.Required)
            if (values[required].Length == 0 && !_byKey.ContainsKey(KeyOf(values))) throw new KnowledgeBaseException($"{file}, line {line}: '{shape.Columns[required]}' is empty. Fill it in or remove the row.");

        var key = KeyOf(values);
        if (_byKey.TryGetValue(key, out var at)) _rows[at] = Merge(_rows[at], values, file, line);
        else
        {
            _byKey.Add(key, _rows.Count);
            _rows.Add(new KnowledgeRow(shape, values, file, line));
        }
    }

    private KnowledgeRow Merge(KnowledgeRow old, string[] values, string file, int line)
    {
        if (old.File == file) throw new KnowledgeBaseException($"{file}, line {line}: '{KeyOf(values).Replace('\t', ' ')}' stands already in line {old.Line}. Remove one of the two rows.");
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Length == 0) values[i] = old.Cell(i);
            else if (shape.Lists.Contains(i) && old.Cell(i).Length > 0) values[i] = old.Cell(i) + ";" + values[i];
        }
        return new KnowledgeRow(shape, values, file, line);
    }

    private string KeyOf(string[] values) => string.Join('\t', shape.Keys.Select(k => values[k]));
}

/// <summary>Columns of a knowledge file, by position: which make up the key, which must be filled, which hold lists.</summary>
internal sealed record TableShape(string[] Columns, int[] Keys, int[] Required, int[] Lists);

/// <summary>One row with where it came from.</summary>
internal sealed class KnowledgeRow(TableShape shape, string[] values, string file, int line)
{
    public string File => file;
    public int Line => line;

    public string Cell(int column) => values[column];

    public string this[string column] => values[Array.IndexOf(shape.Columns, column)];

    public ImmutableArray<string> List(string column) =>
        [.. this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public ImmutableArray<KnownName> Names(string column) => [.. List(column).Select(MarkedName).Where(n => n.Text.Length > 0).Distinct()];

    public KnowledgeBaseException Error(string cause) => new($"{file}, line {line}: {cause}");

    /// <summary>Reads YYYY, YYYY-MM or YYYY-MM-DD as the first or the last day of that time.</summary>
    public DateOnly Day(string column, bool last)
    {
        var text = this[column];
        if (text.Length == 0) return last ? DateOnly.MaxValue : DateOnly.MinValue;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return last ? day.AddMonths(1).AddDays(-1) : day;
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return last ? day.AddYears(1).AddDays(-1) : day;
        throw Error($"'{text}' in '{column}' is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty.");
    }

    public static KnownName MarkedName(string text) => text.Length == 0 ? new("", NameMark.None) : text[0] switch
    {
        '?' => new(text[1..], NameMark.CommonWord),
        '!' => new(text[1..], NameMark.NeedsCompany),
        '^' => new(text[1..], NameMark.NeedsCountry),
        '~' => new(text[1..], NameMark.Second),
        _ => new(text, NameMark.None),
    };
}
