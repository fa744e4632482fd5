using SearchEngine.Articles;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Reading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Rules;

/// <summary>Reads acronyms that the article itself introduces: "Lake Ports Development Union (LPDU)", and "LPDU" from there on.</summary>
/// <remarks>Only where each letter is the initial of a word before the bracket, so that the bracket's other uses (tickers, places) stay out.</remarks>
internal sealed class AcronymRule(ArticleReading reading)
{
    private const int ShortestAcronym = 3;
    private const int LongestAcronym = 8;
    private const int MaximumSmallWords = 4;

    private readonly Dictionary<string, EntityKey> _introduced = new(StringComparer.Ordinal);
    private readonly HashSet<int> _named = [];

    /// <summary>Finds the introductions and the later uses. Matches that an acronym overrules are taken out.</summary>
    public void Apply()
    {
        for (var i = 1; i < reading.Tokens.Count; i++)
            if (IsBracketed(i) && StartOfName(i) is var start and >= 0) Introduce(start, i);
        if (_introduced.Count > 0) FindUses();
    }

    private bool IsBracketed(int token)
    {
        var candidate = reading.Tokens[token];
        return candidate.Is(TokenFlags.AllUpper) && !candidate.Is(TokenFlags.Dotted | TokenFlags.Shouted) && candidate.Length is >= ShortestAcronym and <= LongestAcronym
            && reading.Neighbour(token, after: false) == '(' && reading.Neighbour(token, after: true) == ')';
    }

    /// <summary>The first word of the name whose initials the acronym is, or -1.</summary>
    private int StartOfName(int acronym)
    {
        var letters = reading.Characters(acronym, acronym + 1);
        var left = letters.Length - 1;
        var small = 0;
        for (var at = acronym - 1; at >= 0 && left >= 0; at--)
        {
            var word = reading.Tokens[at];
            if (!IsSameLetter(word, at, letters[left]))
            {
                if (word.Is(TokenFlags.UpperFirst) || ++small > MaximumSmallWords || !reading.HasCue(at, CueKind.FunctionWord | CueKind.NameParticle)) return -1;
            }
            else if (--left < 0) return word.Is(TokenFlags.UpperFirst) ? at : -1;
            if (word.Gap is Gap.Comma or Gap.Break or Gap.Dot) return -1;
        }
        return -1;
    }

    private bool IsSameLetter(Token word, int at, char letter)
    {
        if (!word.Is(TokenFlags.UpperFirst) && !char.IsAsciiLetterLower(letter)) return false;
        Span<char> folded = stackalloc char[4];
        return Folding.Fold(reading.Characters(at, at + 1)[..1], folded) > 0 && folded[0] == char.ToLowerInvariant(letter);
    }

    private void Introduce(int start, int acronym)
    {
        var text = reading.Characters(acronym, acronym + 1).ToString();
        if (_introduced.ContainsKey(text)) return;
        if (KnownEntity(start, acronym) is { } known)
        {
            _introduced.Add(text, known);
            return;
        }
        var label = UnknownPeople.LabelOf(reading, start, acronym);
        var entity = new EntityKey(EntityKind.Organisation, ~reading.AddOrganisation(new Newcomer(OrganisationNames.IdOf(label), label)));
        _introduced.Add(text, entity);
        reading.Add(entity.Kind, entity.Index, start, acronym, MentionRule.Dictionary);
        _named.UnionWith(Enumerable.Range(start, acronym - start));
    }

    // The name before the bracket may be one that the knowledge base holds; then the acronym is another name of it.
    private EntityKey? KnownEntity(int start, int end)
    {
        int low = 0, high = reading.Matches.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Matches[middle].End < end) low = middle + 1;
            else high = middle;
        }
        if (low == reading.Matches.Count || reading.Matches[low] is not { } match || match.End != end || match.Start != start) return null;
        if (match.NewOrganisation >= 0) return new EntityKey(EntityKind.Organisation, ~match.NewOrganisation);
        if (match.Phrases is not { } phrases) return null;
        var meaning = phrases[0].Value;
        return meaning.Kind switch
        {
            MeaningKind.Organisation => new EntityKey(EntityKind.Organisation, meaning.Index),
            MeaningKind.Country => new EntityKey(EntityKind.Country, meaning.Index),
            _ => null,
        };
    }

    // "Russian" in "Russian Rope Makers Union (RRMU)" still counts, "Apple" in a longer name does not.
    private static bool NamesCountry(Match match) => match.Phrases is [{ Value.IsOfCountry: true }, ..];

    private void FindUses()
    {
        var bySpan = _introduced.GetAlternateLookup<ReadOnlySpan<char>>();
        var uses = new HashSet<int>();
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (!reading.Tokens[i].Is(TokenFlags.AllUpper) || !bySpan.TryGetValue(reading.Characters(i, i + 1), out var entity)) continue;
            reading.Add(entity.Kind, entity.Index, i, i + 1, MentionRule.Alias);
            uses.Add(i);
        }
        reading.Matches.RemoveAll(match => (match.End == match.Start + 1 && uses.Contains(match.Start)) || (_named.Contains(match.Start) && !NamesCountry(match)));
    }
}
