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

    /// <summary>This language where there is text of it, the others where there is not: the smoothing of a language with little text.</summary>
    public TrigramShares Blend(double share, params IReadOnlyList<TrigramShares> others)
    {
        var blend = new Dictionary<string, double>();
        foreach (var trigram in Trigrams.Concat(others.SelectMany(static other => other.Trigrams)).Distinct())
            blend[trigram] = share * this[trigram] + (1 - share) * others.Average(other => other[trigram]);
        return new TrigramShares(blend);
    }

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
