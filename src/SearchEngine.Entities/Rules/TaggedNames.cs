using SearchEngine.Articles;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Reading;
using SearchEngine.Entities.Tagging;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Rules;

/// <summary>Joins what the tagger found to the names that the knowledge base holds: the longer name wins, the knowledge base says who it is.</summary>
internal sealed class TaggedNames(ArticleReading reading)
{
    // Below, a name without any other sign is left to the spans and becomes no entity.
    private const float Sure = 0.6f;
    private const float SureOfClub = 0.7f;
    private const float SureOfOrganisation = 0.7f;
    private const int LongestName = 10;

    // "South-East Asia" and "Antarctic Treaty" are no organisations, whatever the sentence looks like.
    private static readonly HashSet<string> EndsOfOtherThings = new(StringComparer.Ordinal)
    {
        "Asia", "Europe", "Africa", "America", "Americas", "Oceania", "Caribbean", "Sea", "Ocean", "Gulf", "Peninsula", "Island", "Islands", "River", "Lake", "Mountains", "Valley", "Desert",
        "Treaty", "Convention", "Agreement", "Accord", "Accords", "Act", "Protocol", "Pact", "War", "Prize", "Award", "Awards", "Cup", "Games", "Day", "Week", "Festival", "Constitution", "Rights", "Article", "Prime",
    };

    private readonly List<Match> _joined = [];

    /// <summary>Puts the joined names in place of the matches; they stay in order and never overlap.</summary>
    public void Apply(List<TaggedName> inTitle, List<TaggedName> inText)
    {
        var names = new List<TokenName>(inTitle.Count + inText.Count);
        Place(inTitle, TextPart.Title, names);
        Place(inText, TextPart.Text, names);
        var next = 0;
        foreach (var name in names)
        {
            while (next < reading.Matches.Count && reading.Matches[next].End <= name.Start) _joined.Add(reading.Matches[next++]);
            var last = next;
            while (last < reading.Matches.Count && reading.Matches[last].Start < name.End) last++;
            if (Join(name, reading.Matches, next, last)) next = last;
        }
        while (next < reading.Matches.Count) _joined.Add(reading.Matches[next++]);
        reading.Matches.Clear();
        reading.Matches.AddRange(_joined);
    }

    private void Place(List<TaggedName> tagged, TextPart part, List<TokenName> names)
    {
        foreach (var name in tagged)
        {
            var (start, end) = reading.TokensIn(part, name.Start, name.End);
            if (end > start && end - start <= LongestName && (names.Count == 0 || names[^1].End <= start)) names.Add(new TokenName(start, end, name.Type, name.Confidence));
        }
    }

    /// <summary>Adds what the words of a name mean; false when the matches that it touches are to be looked at again by the next name.</summary>
    private bool Join(TokenName name, List<Match> matches, int from, int to)
    {
        if (from == to)
        {
            if (Newcomer(name, []) is { } alone) _joined.Add(alone);
            return true;
        }
        if (matches[from].Start < name.Start || matches[to - 1].End > name.End)
        {
            // The known name is longer, or the two cross: the knowledge base is right more often.
            if (to == from + 1 && matches[from].Start <= name.Start && matches[from].End >= name.End && matches[from].Newcomer < 0 && KindOf(matches[from]) == name.Type) MarkTagged(matches[from], name);
            for (var i = from; i < to - 1; i++) _joined.Add(matches[i]);
            if (matches[to - 1].End <= name.End) _joined.Add(matches[to - 1]);
            return matches[to - 1].End <= name.End;
        }
        if (to == from + 1 && IsTownForClub(matches[from], name) && Newcomer(name, [matches[from]]) is { } club)
        {
            _joined.Add(club);
            return true;
        }
        if (to == from + 1 && IsWhole(matches[from], name))
        {
            MarkTagged(matches[from], name);
            _joined.Add(matches[from]);
            return true;
        }
        var inside = matches.GetRange(from, to - from);
        if (!KeepsParts(name, inside) && Newcomer(name, inside) is { } longer) _joined.Add(longer);
        else _joined.AddRange(inside);
        return true;
    }

    private static void MarkTagged(Match match, TokenName name) => (match.Tagged, match.TaggedConfidence) = (name.Type, name.Confidence);

    // "Leeds beat Arsenal": a town's name where the sentence speaks of its club. A capital that acts ("Washington refused") is its state.
    private static bool IsTownForClub(Match match, TokenName name) =>
        name.Type == NameType.Organisation && name.Confidence >= SureOfClub && match is { Newcomer: < 0, Known: < 0, NewOrganisation: < 0, Phrases: [{ Value.Kind: MeaningKind.City or MeaningKind.Region }, ..] }
        && match.Start == name.Start && match.End == name.End && !match.Phrases.Exists(p => p.Value.Kind == MeaningKind.Organisation);

    // "Vladimir V. Putin" and "Exxon Corp" are who they are without the rest.
    private bool IsWhole(Match match, TokenName name)
    {
        if (match.Newcomer >= 0) return match.Start == name.Start && match.End == name.End && name.Type == NameType.Person;
        var start = reading.Tokens[name.Start].Word == reading.Lexicon.The && name.End > name.Start + 1 ? name.Start + 1 : name.Start;
        if ((match.Start == name.Start || match.Start == start) && match.End == name.End) return true;
        if (match.Start > start) return false;
        for (var i = match.End; i < name.End; i++)
            if (!OrganisationNames.IsLegalForm(reading.Characters(i, i + 1))) return false;
        return KindOf(match) == NameType.Organisation;
    }

    private bool KeepsParts(TokenName name, List<Match> inside) => name.Type switch
    {
        NameType.Location => true,
        NameType.Person => inside.Exists(m => KindOf(m) == NameType.Person && (m.Known >= 0 || (m.Newcomer < 0 && m.Surname < 0))),
        // "European Union and Canada": known names side by side.
        _ => inside.Count > 1 && inside[0].Start == name.Start && inside[^1].End == name.End && AreListed(inside),
    };

    private bool AreListed(List<Match> inside)
    {
        for (var i = 1; i < inside.Count; i++)
            for (var at = inside[i - 1].End; at < inside[i].Start; at++)
                if (!reading.HasCue(at, CueKind.FunctionWord) && reading.Tokens[at].Is(TokenFlags.UpperFirst)) return false;
        return inside.TrueForAll(m => KindOf(m) is NameType.Organisation or NameType.Location);
    }

    private static NameType? KindOf(Match match)
    {
        if (match.Newcomer >= 0 || match.Known >= 0) return NameType.Person;
        if (match.NewOrganisation >= 0) return NameType.Organisation;
        foreach (var phrase in match.Phrases ?? [])
        {
            switch (phrase.Value.Kind)
            {
                case MeaningKind.Organisation: return NameType.Organisation;
                case MeaningKind.Person: return NameType.Person;
                case MeaningKind.Country or MeaningKind.City or MeaningKind.Region: return NameType.Location;
            }
        }
        return null;
    }

    private Match? Newcomer(TokenName name, List<Match> inside)
    {
        if (name.Type == NameType.Location || reading.Tokens[name.Start].Is(TokenFlags.Shouted)) return null;
        return name.Type == NameType.Person ? Person(name, inside) : Organisation(name, inside);
    }

    private Match? Person(TokenName name, List<Match> inside)
    {
        if (inside.Count == 1 && inside[0].Newcomer >= 0 && inside[0].Start <= name.Start && inside[0].End >= name.End) return inside[0];
        if (!IsFullName(name)) return null;
        return UnknownPeople.MatchOf(reading, name.Start, name.End, MentionRule.Tagger);
    }

    // A family name alone says too little to be a person of its own; the surname rule joins it to a full name.
    private bool IsFullName(TokenName name)
    {
        var words = 0;
        for (var i = name.Start; i < name.End; i++)
        {
            var token = reading.Tokens[i];
            if (token.Is(TokenFlags.Digits) || reading.HasCue(i, CueKind.NotASurname | CueKind.FunctionWord) || (i > name.Start && token.Gap is Gap.Break or Gap.Comma)) return false;
            if (token.Is(TokenFlags.UpperFirst) && !token.IsInitial && token.Length > 1 && token.Gap != Gap.Hyphen | i == name.Start) words++;
        }
        return words >= 2 && name.Confidence >= Sure;
    }

    private Match? Organisation(TokenName name, List<Match> inside)
    {
        if (name.End > name.Start + 1 && reading.Tokens[name.Start].Word == reading.Lexicon.The) name = name with { Start = name.Start + 1 };
        if (!IsOrganisation(name)) return null;
        var label = UnknownPeople.LabelOf(reading, name.Start, name.End);
        var number = reading.AddOrganisation(new Newcomer(OrganisationNames.IdOf(label), label));
        return new Match(name.Start, name.End, phrases: null)
        {
            NewOrganisation = number, FoundBy = MentionRule.Tagger, Tagged = name.Type,
            Inside = inside.FindAll(m => m.Phrases is [{ Value.IsOfCountry: true }, ..]),
        };
    }

    private bool IsOrganisation(TokenName name)
    {
        for (var i = name.Start; i < name.End; i++)
            if (reading.Tokens[i].Is(TokenFlags.Digits) && i > name.Start && i == name.End - 1) return false;
        if (EndsOfOtherThings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(reading.Characters(name.End - 1, name.End))) return false;
        var first = reading.Tokens[name.Start];
        if (!first.Is(TokenFlags.UpperFirst)) return false;
        if (name.End > name.Start + 1) return name.Confidence >= SureOfOrganisation;
        return !reading.HasCue(name.Start, CueKind.FunctionWord | CueKind.Title | CueKind.NotASurname) && name.Confidence >= 0.8f && first.Length > 1;
    }

    private readonly record struct TokenName(int Start, int End, NameType Type, float Confidence);
}
