using System.Collections.Immutable;
using System.Globalization;

namespace SearchEngine.Entities.Loading;

/// <summary>The rows of one knowledge file after the user's rows were laid over the built-in ones.</summary>
internal sealed class KnowledgeTable(TableShape shape)
{
    // A longer name is a paragraph that slipped in, and an index refuses terms without limit.
    private const int LongestName = 200;

    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly List<KnowledgeRow> _rows = [];

    public IReadOnlyList<KnowledgeRow> Rows => _rows;

    /// <summary>Adds the rows of a file; a row whose key is known replaces the cells that it fills and extends the lists. What cannot be used is left out.</summary>
    public void Read(IEnumerable<(int Number, string Text)> lines, string file, bool isUsers, ProblemList problems)
    {
        int[]? order = null;
        foreach (var (number, line) in lines)
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (order is not null) Add(cells, order, new RowSource(file, number, isUsers), problems);
            else if ((order = Header(cells, file, number, problems)) is null) return;
        }
    }

    /// <summary>The shape's column for each cell, -1 for one to be ignored; null when the file cannot be used.</summary>
    private int[]? Header(string[] cells, string file, int line, ProblemList problems)
    {
        var columns = string.Join(", ", shape.Columns);
        var order = Array.ConvertAll(cells, cell => Array.IndexOf(shape.Columns, cell.Trim()));
        if (order.All(column => column < 0))
        {
            problems.Add(file, line, $"the header is missing, so no row is used. Name the columns in the first line, parted by tabs: {columns}.");
            return null;
        }
        for (var i = 0; i < cells.Length; i++)
        {
            if (order[i] < 0) problems.Add(file, line, $"there is no column '{cells[i]}', so its cells are not used. Columns of this file: {columns}.");
            else if (Array.IndexOf(order, order[i]) < i)
            {
                problems.Add(file, line, $"the column '{cells[i]}' stands twice; the second one is not used. Remove it.");
                order[i] = -1;
            }
        }
        foreach (var key in shape.Keys)
        {
            if (order.Contains(key)) continue;
            problems.Add(file, line, $"the column '{shape.Columns[key]}' is missing, so no row is used. Add it to the header.");
            return null;
        }
        return order;
    }

    private void Add(string[] cells, int[] order, RowSource source, ProblemList problems)
    {
        var values = new string[shape.Columns.Length];
        Array.Fill(values, "");
        for (var i = 0; i < Math.Min(cells.Length, order.Length); i++)
            if (order[i] >= 0) values[order[i]] = cells[i].Trim();
        var key = KeyOf(values);
        var isKnown = _byKey.TryGetValue(key, out var at);
        if (Mistake(cells, order, values, source, isKnown ? _rows[at] : null) is { } mistake) problems.Add(source.File, source.Line, mistake);
        else if (isKnown) _rows[at] = Merge(_rows[at], values, source);
        else
        {
            _byKey.Add(key, _rows.Count);
            _rows.Add(new KnowledgeRow(shape, values, source, below: null));
        }
    }

    private string? Mistake(string[] cells, int[] order, string[] values, RowSource source, KnowledgeRow? known)
    {
        if (cells.Length > order.Length) return $"{cells.Length} cells but only {order.Length} columns. Separate cells by one tab, list items by ';'.";
        foreach (var required in shape.Required)
            if (values[required].Length == 0 && known is null) return $"'{shape.Columns[required]}' is empty. Fill it in or remove the row.";
        if (known?.File == source.File) return $"'{KeyOf(values).Replace('\t', ' ').Trim()}' stands already in line {known.Line}. Remove one of the two rows.";
        foreach (var column in shape.Keys.Concat(shape.Required).Concat(shape.Lists))
            if ((shape.Lists.Contains(column) ? values[column].Split(';') : [values[column]]).Any(static name => name.Length > LongestName))
                return $"'{shape.Columns[column]}' has more than {LongestName} characters. Shorten it; list items are parted by ';'.";
        return null;
    }

    private KnowledgeRow Merge(KnowledgeRow old, string[] values, RowSource source)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Length == 0) values[i] = old.Cell(i);
            else if (shape.Lists.Contains(i) && old.Cell(i).Length > 0) values[i] = old.Cell(i) + ";" + values[i];
        }
        return new KnowledgeRow(shape, values, source, old);
    }

    private string KeyOf(string[] values) => string.Join('\t', shape.Keys.Select(k => values[k]));
}

/// <summary>Columns of a knowledge file, by position: which make up the key, which must be filled, which hold lists.</summary>
internal sealed record TableShape(string[] Columns, int[] Keys, int[] Required, int[] Lists);

/// <summary>Where a row stands.</summary>
internal readonly record struct RowSource(string File, int Line, bool IsUsers);

/// <summary>One row with where it came from.</summary>
/// <param name="shape">Its file's columns.</param>
/// <param name="values">A cell for each column.</param>
/// <param name="source">Where it stands.</param>
/// <param name="below">The built-in row that it was laid over; null when it is new.</param>
internal sealed class KnowledgeRow(TableShape shape, string[] values, RowSource source, KnowledgeRow? below)
{
    public string File => source.File;
    public int Line => source.Line;
    public bool IsUsers => source.IsUsers;
    public KnowledgeRow? Below => below;

    public string Cell(int column) => values[column];

    public string this[string column] => values[Array.IndexOf(shape.Columns, column)];

    public ImmutableArray<string> List(string column) =>
        [.. this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public ImmutableArray<KnownName> Names(string column) => [.. List(column).Select(MarkedName).Where(n => n.Text.Length > 0).Distinct()];

    public RowException Error(string cause) => new(this, cause);

    /// <summary>Reads YYYY, YYYY-MM or YYYY-MM-DD as the first or the last day of that time.</summary>
    public DateOnly Day(string column, bool last)
    {
        var text = this[column];
        if (text.Length == 0) return last ? DateOnly.MaxValue : DateOnly.MinValue;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return last ? day.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - 1) : day;
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return last ? day.AddDays(DateTime.IsLeapYear(day.Year) ? 365 : 364) : day;
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
