namespace SearchEngine.Cleaning.Languages;

/// <summary>Tells a text's language from its letters: the script first, then how common its trigrams are in each language of that script.</summary>
/// <remarks>
/// Naive Bayes over letter trigrams inside words (Cavnar &amp; Trenkle 1994 introduced the features, Dunning 1994 the statistic), with the article cut into
/// windows so that a text in two languages is noticed. Thread-safe; loads its tables when first asked, keeps nothing between calls, and looks at no
/// more than about 1,300 characters of a text of any length.
/// </remarks>
internal sealed class LanguageDetector
{
    /// <summary>Confidence from which a guess is taken for the truth.</summary>
    public const double Confident = 0.9;

    /// <summary>Below this there is no guess.</summary>
    private const double LeastConfidence = 0.6;
    private const int FewestLetters = 40;
    private const double LeastShareOfScript = 0.65;

    private readonly Lazy<Dictionary<Script, TrigramTable>> _tables = new(TrigramTables.Load);

    private readonly Lazy<TellingWords> _words = new(TellingWords.Load);

    /// <summary>One for the process, since the tables are the same.</summary>
    public static LanguageDetector Shared { get; } = new();

    /// <summary>Null when the text is too short, in several languages, or in one that is not known.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public LanguageGuess? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = new TextSample(text);
        var counts = new ScriptCounts();
        for (var i = 0; i < sample.Count; i++) counts.Add(sample.Window(i));
        if (counts.Total < FewestLetters) return null;

        var (script, share) = counts.Main();
        if (share < LeastShareOfScript) return null;
        if (Scripts.OnlyLanguage(script) is { } only) return new LanguageGuess(only, share, counts.Total);
        if (!_tables.Value.TryGetValue(script, out var table)) return null;
        if (new TrigramScore(table, script, _words.Value).Judge(sample) is not var (language, confidence) || confidence < LeastConfidence) return null;
        return new LanguageGuess(language, confidence, counts.Total);
    }

    /// <summary>Whether the detector can tell this language from others.</summary>
    public bool Knows(string language)
    {
        if (Scripts.IsOnlyLanguage(language)) return true;
        foreach (var table in _tables.Value.Values)
            if (table.Languages.Contains(language, StringComparer.Ordinal)) return true;
        return false;
    }
}
