namespace SearchEngine.Training.Languages;

/// <summary>The share of each letter trigram among all trigrams inside the words of one language; together 1.</summary>
internal sealed class TrigramShares
{
    private readonly Dictionary<string, double> _shares;

    public TrigramShares(IReadOnlyDictionary<string, double> weights)
    {
        var sum = weights.Values.Sum();
        _shares = weights.ToDictionary(static pair => pair.Key, pair => pair.Value / sum);
    }

    public IEnumerable<string> Trigrams => _shares.Keys;

    public double this[string trigram] => _shares.GetValueOrDefault(trigram);

    /// <summary>The shares of a relative that there is little text of, from a translation that exists in both.</summary>
    /// <remarks>The common subject of the translations falls out of the quotient, so that it does not speak for the language with little text.</remarks>
    public TrigramShares Translate(IReadOnlyDictionary<string, double> own, IReadOnlyDictionary<string, double> relative)
    {
        // Trigrams that the relative does not have at all, and how many times a trigram has to be seen before the quotient is believed.
        const double Rare = 5e-5, Caution = 0.5;
        var size = relative.Values.Sum() / own.Values.Sum();
        return new TrigramShares(Trigrams.Concat(own.Keys).Distinct().ToDictionary(static trigram => trigram,
            trigram => (this[trigram] + (own.ContainsKey(trigram) ? Rare : 0)) * (own.GetValueOrDefault(trigram) * size + Caution) / (relative.GetValueOrDefault(trigram) + Caution)));
    }

    /// <summary>The mean of several languages.</summary>
    public static TrigramShares Mean(params IReadOnlyList<TrigramShares> languages) =>
        new(languages.SelectMany(static language => language.Trigrams).Distinct().ToDictionary(static trigram => trigram, trigram => languages.Average(language => language[trigram])));

    /// <summary>The same words spelled letter by letter in another script.</summary>
    public TrigramShares Spell(Func<char, string> letter)
    {
        var spelled = new Dictionary<string, double>();
        foreach (var (trigram, share) in _shares)
        {
            var text = string.Concat(trigram.Select(letter));
            // A trigram of the new spelling belongs to the old letter that it begins in, so none counts twice.
            for (var start = 0; start < letter(trigram[0]).Length && start + 3 <= text.Length; start++)
            {
                var part = text.Substring(start, 3);
                spelled[part] = spelled.GetValueOrDefault(part) + share;
            }
        }
        return new TrigramShares(spelled);
    }
}
