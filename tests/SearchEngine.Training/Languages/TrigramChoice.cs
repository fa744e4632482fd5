using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Training.Languages;

/// <summary>Chooses the trigrams that tell most about the language.</summary>
internal static class TrigramChoice
{
    /// <summary>Each language's commonest are in, so that no language is judged by others' words.</summary>
    private const int CommonestOfEach = 150;

    public static HashSet<string> Choose(IReadOnlyList<TrigramShares> columns, TableSpec table)
    {
        var known = columns.SelectMany(static column => column.Trigrams).Distinct().Where(trigram => trigram.All(c => Scripts.Of(c) == table.Script && Scripts.Fold(c) == c)).ToList();
        var chosen = new HashSet<string>();
        foreach (var column in columns) chosen.UnionWith(known.OrderByDescending(trigram => column[trigram]).ThenBy(static trigram => trigram, StringComparer.Ordinal).Take(CommonestOfEach));
        foreach (var trigram in known.OrderByDescending(trigram => Information(columns, trigram)).ThenBy(static trigram => trigram, StringComparer.Ordinal))
        {
            if (chosen.Count >= table.Rows) break;
            chosen.Add(trigram);
        }
        return chosen;
    }

    /// <summary>The trigram's part of the mutual information of trigram and language, all languages being equally likely.</summary>
    private static double Information(IReadOnlyList<TrigramShares> columns, string trigram)
    {
        var mean = columns.Average(column => column[trigram]);
        return columns.Sum(column => column[trigram] > 0 ? column[trigram] * Math.Log2(column[trigram] / mean) : 0);
    }
}
