using SearchEngine.Articles;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Reading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Rules;

/// <summary>Decides what each name means: first the plain ones, then, by what those showed, the ambiguous ones.</summary>
internal sealed class MeaningRule(ArticleReading reading)
{
    // How sure the tagger must be that a common word is a company: "Apple paid" opens a sentence as "Apple juice" does.
    private const float BackedBesideSmallLetters = 0.5f;
    private const float BackedAmongCapitals = 0.9f;

    private readonly List<Match> _undecided = [];
    private readonly Dictionary<int, (int Cities, int Regions)> _inside = [];
    private readonly HashSet<int> _lastWordsOfNewcomers = [];

    public void Apply()
    {
        foreach (var match in reading.Matches)
            if (match.Newcomer >= 0) _lastWordsOfNewcomers.Add(reading.Tokens[match.End - 1].Word);
        for (var i = 0; i < reading.Matches.Count; i++)
        {
            var match = reading.Matches[i];
            if (match.Newcomer >= 0) reading.Add(EntityKind.Person, ~match.Newcomer, match.Start, match.End, match.FoundBy);
            else if (match.Known >= 0) Accept(match, new Meaning(MeaningKind.Person, match.Known, MentionRule.Alias, NameMark.None));
            else if (match.NewOrganisation >= 0) AcceptNewOrganisation(match);
            else if (IsNamesakeOfPerson(match)) match.IsNamesake = true;
            else if (IsTownOfRegion(match, i, out var region)) Accept(match, region);
            else if (!IsPlain(match)) _undecided.Add(match);
        }
        foreach (var match in _undecided)
            if (!IsSurnameOfNamed(match)) Weigh(match);
    }

    private void AcceptNewOrganisation(Match match)
    {
        reading.Add(EntityKind.Organisation, ~match.NewOrganisation, match.Start, match.End, match.FoundBy);
        foreach (var part in match.Inside)
            if (part.Phrases is [var phrase, ..] && phrase.Fits(reading.Tokens, part.Start) && phrase.Value.Mark == NameMark.None)
                reading.Add(EntityKind.Country, phrase.Value.Index, part.Start, part.End, MentionRule.Part);
    }

    // "Jordan" in an article on Michael Jordan. Not capitals: "Washington" in one that mentions George Washington is the town.
    private bool IsNamesakeOfPerson(Match match)
    {
        if (match is { Tagged: Tagging.NameType.Person, Phrases: [{ Value.IsOfCountry: true }, ..] } && match.End == match.Start + 1 && reading.HasCue(match.Start, Loading.CueKind.PlaceGivenName)) return true;
        if (_lastWordsOfNewcomers.Count == 0 || match.Phrases is null || match.End != match.Start + 1) return false;
        if (!match.Phrases[0].Value.IsOfCountry || match.Phrases[0].Value is { Kind: MeaningKind.Country, Rule: MentionRule.Capital or MentionRule.Demonym }) return false;
        return reading.HasCue(match.Start, Loading.CueKind.PlaceGivenName) && _lastWordsOfNewcomers.Contains(reading.Tokens[match.Start].Word);
    }

    // "London, Ontario" and "Athens, Georgia": the state decides which town it is.
    private bool IsTownOfRegion(Match match, int at, out Meaning meaning)
    {
        meaning = default;
        if (match.Phrases is null) return false;
        if (at > 0 && reading.Matches[at - 1] is { IsInside: true } town && town.End == match.Start && reading.Tokens[match.Start].Gap == Gap.Comma
            && RegionOf(match) is { } own && own.Index == town.Country)
        {
            meaning = own with { Mark = NameMark.None };
            return true;
        }
        if (!match.Phrases[0].Value.IsInside || at + 1 >= reading.Matches.Count) return false;
        var next = reading.Matches[at + 1];
        if (next.Start != match.End || reading.Tokens[next.Start].Gap != Gap.Comma || RegionOf(next) is not { } region) return false;
        if (region.Index == match.Phrases[0].Value.Index || (next.Phrases is { } other && other[0].Value.Index == match.Phrases[0].Value.Index)) return false;
        meaning = region;
        return true;
    }

    private Meaning? RegionOf(Match match)
    {
        if (match.Phrases is null) return null;
        foreach (var phrase in match.Phrases)
            if (phrase.Value.Kind == MeaningKind.Region && phrase.Fits(reading.Tokens, match.Start)) return phrase.Value;
        return null;
    }

    /// <summary>Accepts a match that can mean one thing only.</summary>
    private bool IsPlain(Match match)
    {
        Meaning? only = null;
        foreach (var phrase in match.Phrases ?? [])
        {
            if (!phrase.Fits(reading.Tokens, match.Start)) continue;
            var meaning = phrase.Value;
            if (meaning.Kind == MeaningKind.Surname) continue;
            if (MarkOf(phrase, match) != NameMark.None || (phrase.Value.Mark != NameMark.None && match.Surname >= 0)) return false;
            if (only is { } other && (other.Kind != meaning.Kind || other.Index != meaning.Index)) return false;
            only ??= meaning;
        }
        if (only is { } sole) Accept(match, sole);
        return true;
    }

    private void Weigh(Match match)
    {
        Meaning? best = null;
        var support = -1;
        foreach (var phrase in match.Phrases ?? [])
        {
            var meaning = phrase.Value;
            if (meaning.Kind == MeaningKind.Surname || !phrase.Fits(reading.Tokens, match.Start)) continue;
            var mark = MarkOf(phrase, match);
            var own = SupportOf(meaning);
            if (mark == NameMark.NeedsCompany && own == 0) continue;
            if (mark == NameMark.NeedsCountry && !IsAmongTheMostMentioned(CountryOf(meaning))) continue;
            if (mark == NameMark.Second && own == 0) continue;
            if (own <= support) continue;
            (best, support) = (meaning, own);
        }
        if (best is { } chosen) Accept(match, chosen);
    }

    // "Ford" where Gerald Ford is named.
    private bool IsSurnameOfNamed(Match match)
    {
        if (match.Surname < 0) return false;
        foreach (var person in reading.Lexicon.PeopleOfSurname(match.Surname))
            if (reading.Ledger.Holds(new EntityKey(EntityKind.Person, person))) return true;
        return false;
    }

    private NameMark MarkOf(Phrase<Meaning> phrase, Match match)
    {
        var first = reading.Tokens[match.Start];
        var mark = phrase.Value.Mark;
        if (match.TaggedConfidence >= (first.CapitalsMean ? BackedBesideSmallLetters : BackedAmongCapitals) && !first.Is(TokenFlags.Shouted) && IsBackedByTagger(phrase.Value, match)) return NameMark.None;
        if (first.Is(TokenFlags.Shouted) && phrase.IsShortAcronym(first)) return mark == NameMark.None ? NameMark.NeedsCompany : mark;
        if (mark != NameMark.CommonWord) return mark;
        return first.CapitalsMean ? NameMark.None : NameMark.NeedsCompany;
    }

    // "Apple" where the sentence speaks of a company.
    private static bool IsBackedByTagger(Meaning meaning, Match match) =>
        match.Tagged == Tagging.NameType.Organisation && meaning is { Kind: MeaningKind.Organisation, Mark: NameMark.CommonWord or NameMark.NeedsCompany };

    private int SupportOf(Meaning meaning) => meaning.Kind switch
    {
        MeaningKind.Country => reading.Ledger.Count(new EntityKey(EntityKind.Country, meaning.Index)),
        MeaningKind.City => InsideMentions(meaning.Index, regionsAlone: false),
        MeaningKind.Region => InsideMentions(meaning.Index, regionsAlone: true),
        MeaningKind.Person => reading.Ledger.Count(new EntityKey(EntityKind.Person, meaning.Index)),
        _ when meaning.Mark is NameMark.Second or NameMark.NeedsCountry => CountryOf(meaning) is var c and >= 0 ? reading.Ledger.Count(new EntityKey(EntityKind.Country, c)) : 0,
        _ => reading.Ledger.Count(new EntityKey(EntityKind.Organisation, meaning.Index)),
    };

    // A state is supported by other states; its cities count half, for New York is named wherever the United Nations are.
    private int InsideMentions(int country, bool regionsAlone)
    {
        var (cities, regions) = _inside.GetValueOrDefault(country);
        return regionsAlone ? regions + (cities / 2) + (IsDomestic(country) ? 1 : 0) : cities + regions;
    }

    /// <summary>True when the article names the country much more often than all others together.</summary>
    private bool IsDomestic(int country)
    {
        var own = reading.Ledger.Count(new EntityKey(EntityKind.Country, country));
        return own > 2 && own > 2 * (reading.Ledger.Total(EntityKind.Country) - own);
    }

    private int CountryOf(Meaning meaning) =>
        meaning.Kind == MeaningKind.Organisation && reading.Lexicon.Organisations[meaning.Index].Country is { } code ? reading.Lexicon.CountryIndex[reading.Lexicon.CodeToday(code)] : -1;

    private bool IsAmongTheMostMentioned(int country)
    {
        if (country < 0) return false;
        var own = reading.Ledger.Count(new EntityKey(EntityKind.Country, country));
        return own > 0 && reading.Ledger.Most(EntityKind.Country) <= 2 * own;
    }

    private void Accept(Match match, Meaning meaning)
    {
        switch (meaning.Kind)
        {
            case MeaningKind.Person:
                match.Person = meaning.Index;
                reading.Add(EntityKind.Person, meaning.Index, match.Start, match.End, meaning.Rule);
                break;
            case MeaningKind.Organisation:
                var organisation = reading.Lexicon.Organisations[meaning.Index];
                reading.Add(EntityKind.Organisation, meaning.Index, match.Start, match.End, IsCredit(match, organisation) ? MentionRule.Part : meaning.Rule);
                if (organisation.StandsForCountry && organisation.Country is { } code)
                    reading.Add(EntityKind.Country, reading.Lexicon.CountryIndex[reading.Lexicon.CodeToday(code)], match.Start, match.End, MentionRule.Capital);
                break;
            default:
                match.Country = meaning.Index;
                match.IsInside = meaning.IsInside;
                if (meaning.IsInside)
                {
                    var (cities, regions) = _inside.GetValueOrDefault(meaning.Index);
                    _inside[meaning.Index] = meaning.Kind == MeaningKind.Region ? (cities, regions + 1) : (cities + 1, regions);
                }
                reading.Add(EntityKind.Country, meaning.Index, match.Start, match.End, IsMoney(match, meaning) ? MentionRule.Part : meaning.Rule);
                break;
        }
    }

    // "LONDON (Reuters) -" names who reports, not what it is about.
    private bool IsCredit(Match match, Organisation organisation) =>
        organisation.Kind == "media" && reading.Neighbour(match.Start, after: false) == '(' && reading.Neighbour(match.End - 1, after: true) == ')';

    // "30 mln Canadian dlrs", "the Swiss franc".
    private bool IsMoney(Match match, Meaning meaning) =>
        meaning.Rule is MentionRule.Demonym or MentionRule.Alias && match.End < reading.Tokens.Count && reading.Tokens[match.End].Gap == Gap.Space
        && reading.HasCue(match.End, Loading.CueKind.Currency);
}
