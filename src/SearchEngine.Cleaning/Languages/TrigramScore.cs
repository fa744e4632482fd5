namespace SearchEngine.Cleaning.Languages;

/// <summary>Adds up a text's trigrams for each language of a script, and judges how sure the result is.</summary>
internal readonly ref struct TrigramScore(TrigramTable table, Script script, TellingWords words)
{
    /// <summary>Windows with fewer known trigrams say nothing about a mixture.</summary>
    private const int FewestInWindow = 12;

    /// <summary>Levels for each trigram by which a window is of another language, and not just full of names.</summary>
    private const double ClearLead = 1;

    // Neighbouring trigrams share letters and texts repeat themselves, so each counts for a part of what independent ones would.
    private const double Independence = 0.15;

    /// <summary>Between close languages the subject of a text can weigh more than its spelling.</summary>
    private const double CloseCaution = 1.0 / 3;

    private const double BitsOfWord = 2;

    /// <summary>One window of eight may be a quotation.</summary>
    private const double WholeAgreement = 0.85;

    // Levels for each trigram above what is usual in the language. Text in it has −3 to +4; other languages that happen to be nearest, and random letters, 5 and more.
    private const double WholeFit = 4;
    private const double WorstFit = 10;

    public (string Language, double Confidence)? Judge(TextSample sample)
    {
        // 1. Add up the levels, window by window and in all.
        var width = table.Columns.Count;
        Span<int> windows = stackalloc int[TextSample.MaxWindows * width];
        Span<int> known = stackalloc int[TextSample.MaxWindows];
        Span<int> total = stackalloc int[width];
        windows.Clear();
        known.Clear();
        total.Clear();
        for (var i = 0; i < sample.Count; i++)
        {
            var window = windows.Slice(i * width, width);
            known[i] = Add(sample.Window(i), window);
            for (var column = 0; column < width; column++) total[column] += window[column];
        }
        var trigrams = 0;
        foreach (var count in known) trigrams += count;
        if (trigrams == 0) return null;

        // 2. The language in which they are the least rare, and the next.
        var best = Lowest(total);
        var language = table.Languages[best];
        var second = Lowest(total, without: language);
        var lead = (double)(total[second] - total[best]) / trigrams;
        var excess = (double)total[best] / trigrams - table.Expected[best];

        // 3. Close languages are told apart by words as well.
        var bits = lead * trigrams / TrigramTable.LevelsPerBit * Independence;
        if (CloseLanguages.Are(language, table.Languages[second]))
        {
            bits = bits * CloseCaution + BitsOfWord * WordLead(sample, language, table.Languages[second]);
            if (bits < 0) (language, bits) = (table.Languages[second], -bits);
        }

        // 4. It has to be ahead, to look as the language does, and to be in one piece.
        var certainty = 1 / (1 + Math.Pow(2, -bits));
        return (language, certainty * Fit(excess, lead) * Math.Min(1, Agreement(windows, known, language) / WholeAgreement));
    }

    private int WordLead(TextSample sample, string one, string other)
    {
        var lead = 0;
        for (var i = 0; i < sample.Count; i++) lead += words.Lead(sample.Window(i), one, other);
        return lead;
    }

    /// <summary>1 for a text as the language's texts are, 0 for one that is only nearer to it than to others.</summary>
    /// <param name="excess">Levels for each trigram above the usual.</param>
    /// <param name="lead">Levels for each trigram to the second language: a text full of names is rare in all languages, but still far from the others.</param>
    private static double Fit(double excess, double lead) => Math.Clamp((WorstFit - excess + lead / 4) / (WorstFit - WholeFit), 0, 1);

    /// <summary>Adds the levels of a window's trigrams; returns how many were known.</summary>
    private int Add(ReadOnlySpan<char> window, Span<int> sums)
    {
        ulong key = 0;
        int letters = 0, known = 0;
        foreach (var c in window)
        {
            if (Scripts.IsAccent(c)) continue;
            if (Scripts.Of(c) != script)
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

    private int Lowest(ReadOnlySpan<int> sums, string? without = null, string? among = null)
    {
        var lowest = -1;
        for (var column = 0; column < sums.Length; column++)
        {
            if (table.Languages[column] == without || (among is not null && table.Languages[column] != among)) continue;
            if (lowest < 0 || sums[column] < sums[lowest]) lowest = column;
        }
        return lowest;
    }

    /// <summary>Share of the windows that speak for the language.</summary>
    private double Agreement(ReadOnlySpan<int> windows, ReadOnlySpan<int> known, string language)
    {
        int all = 0, agree = 0;
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] < FewestInWindow) continue;
            all += known[i];
            var sums = windows.Slice(i * table.Columns.Count, table.Columns.Count);
            var behind = sums[Lowest(sums, among: language)] - sums[Lowest(sums, without: language)];
            if (behind < ClearLead * known[i]) agree += known[i];
        }
        return all == 0 ? 1 : (double)agree / all;
    }
}
