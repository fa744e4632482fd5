namespace SearchEngine.Cleaning.Languages;

/// <summary>Adds up a text's trigrams for each language of a script, and judges how sure the result is.</summary>
internal readonly ref struct TrigramScore(TrigramTable table, Script script)
{
    /// <summary>Windows with fewer known trigrams say nothing about a mixture.</summary>
    private const int FewestInWindow = 12;

    // Neighbouring trigrams share letters and texts repeat themselves, so each counts for a part of what independent ones would.
    private const double Independence = 0.15;

    public (string Language, double Confidence)? Judge(TextSample sample)
    {
        var width = table.Columns.Count;
        Span<int> windows = stackalloc int[TextSample.MaxWindows * width];
        Span<int> known = stackalloc int[TextSample.MaxWindows];
        windows.Clear();
        for (var i = 0; i < sample.Count; i++) known[i] = Add(sample.Window(i), windows.Slice(i * width, width));

        Span<int> total = stackalloc int[width];
        total.Clear();
        var trigrams = 0;
        for (var i = 0; i < sample.Count; i++)
        {
            trigrams += known[i];
            for (var column = 0; column < width; column++) total[column] += windows[i * width + column];
        }
        if (trigrams == 0) return null;

        var best = Lowest(total, without: null);
        var second = Lowest(total, without: table.Languages[best]);
        var language = table.Languages[best];
        var lead = second < 0 ? double.PositiveInfinity : (double)(total[second] - total[best]) / TrigramTable.LevelsPerBit * Independence;
        var fit = (double)total[best] / trigrams - table.Expected[best];
        if (Environment.GetEnvironmentVariable("LDEBUG") is not null)
        {
            var ag = Agreement(windows, known, language);
            Console.WriteLine($"DEBUG {language} second {(second < 0 ? "-" : table.Columns[second])} n={trigrams} lead/n={(double)(total[second < 0 ? best : second] - total[best]) / trigrams:F2} leadbits={lead:F1} fit={fit:F2} agreement={ag:F2}");
        }
        return (language, 1 / (1 + Math.Pow(2, -lead)) * Fit(fit) * Agreement(windows, known, language));
    }

    /// <summary>Adds the levels of a window's trigrams; returns how many were known.</summary>
    private int Add(ReadOnlySpan<char> window, Span<int> sums)
    {
        ulong key = 0;
        int letters = 0, known = 0;
        foreach (var c in window)
        {
            // Accents written as characters of their own do not end a word.
            if (c is >= '\u0300' and < '\u0370') continue;
            if (!char.IsLetter(c) || Scripts.Of(c) != script)
            {
                letters = 0;
                continue;
            }
            key = TrigramTable.Push(key, Scripts.Fold(c));
            if (++letters < TrigramTable.Order || !table.TryFind(key, out var levels)) continue;
            known++;
            for (var column = 0; column < sums.Length; column++) sums[column] += levels[column];
        }
        return known;
    }

    private int Lowest(ReadOnlySpan<int> sums, string? without)
    {
        var best = -1;
        for (var column = 0; column < sums.Length; column++)
            if (table.Languages[column] != without && (best < 0 || sums[column] < sums[best])) best = column;
        return best;
    }

    /// <summary>Share of the windows that speak for the language.</summary>
    private double Agreement(ReadOnlySpan<int> windows, ReadOnlySpan<int> known, string language)
    {
        int all = 0, agree = 0;
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] < FewestInWindow) continue;
            all += known[i];
            if (table.Languages[Lowest(windows.Slice(i * table.Columns.Count, table.Columns.Count), without: null)] == language) agree += known[i];
        }
        return all == 0 ? 1 : (double)agree / all;
    }

    private static double Fit(double excess) => Math.Clamp(1 - (excess - 6) / 12, 0, 1);
}
