namespace SearchEngine.Cleaning.Languages;

/// <summary>How common three letters in a row are in the words of each language of one script.</summary>
/// <remarks>A level is −log2 of the trigram's share, in quarters of a bit; rarer than <see cref="RarestLevel"/> counts as that rare. Immutable.</remarks>
internal sealed class TrigramTable
{
    public const int Order = 3;
    public const int LevelsPerBit = 4;
    public const int RarestLevel = 17 * LevelsPerBit;

    /// <summary>The character for level 0 in the data file.</summary>
    public const char FirstLevel = '!';

    private readonly Dictionary<ulong, int> _rows;
    private readonly byte[] _levels;

    /// <param name="columns">Two languages at least. Names of the columns: a language code, or one with a script as <c>sr-Latn</c>.</param>
    /// <param name="rows">Offset of each trigram's levels.</param>
    /// <param name="levels">A level for each trigram and column.</param>
    public TrigramTable(IReadOnlyList<string> columns, Dictionary<ulong, int> rows, byte[] levels)
    {
        Columns = columns;
        Languages = [.. columns.Select(LanguageTag.Primary)];
        _rows = rows;
        _levels = levels;
        Expected = [.. Enumerable.Range(0, columns.Count).Select(ExpectedLevel)];
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The columns' languages; two columns may have the same.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The mean level of the known trigrams in a text of the column's language.</summary>
    public IReadOnlyList<double> Expected { get; }

    /// <summary>A key for the last three letters, from that for the three before.</summary>
    public static ulong Push(ulong key, char letter) => (key << 16 | letter) & 0xFFFF_FFFF_FFFF;

    public bool TryFind(ulong trigram, out ReadOnlySpan<byte> levels)
    {
        if (_rows.TryGetValue(trigram, out var offset))
        {
            levels = _levels.AsSpan(offset, Columns.Count);
            return true;
        }
        levels = default;
        return false;
    }

    private double ExpectedLevel(int column)
    {
        double mass = 0, sum = 0;
        for (var i = column; i < _levels.Length; i += Columns.Count)
        {
            if (_levels[i] >= RarestLevel) continue;
            var share = Math.Pow(2, -(double)_levels[i] / LevelsPerBit);
            mass += share;
            sum += share * _levels[i];
        }
        return sum / mass;
    }
}
