using System.Collections.Immutable;
using SearchEngine.Articles;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Reading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Rules;

/// <summary>
/// Reads family names: of a person whose full name stands in the article, of an office holder after the office ("President Xi"),
/// or of one whom the name alone means.
/// </summary>
internal sealed class SurnameRule(ArticleReading reading)
{
    private const int LongestHyphenated = 3;

    private readonly Dictionary<string, int> _newcomers = new(StringComparer.Ordinal);

    // By family name: the person whose full name stood last before, and first in all.
    private readonly Dictionary<int, int> _lastNamed = [];
    private readonly Dictionary<int, int> _firstNamed = [];
    private readonly HashSet<int> _endsOfOthers = [];

    public void Apply()
    {
        var covered = new bool[reading.Tokens.Count];
        foreach (var match in reading.Matches) Note(match, covered);
        for (var i = 0; i < reading.Matches.Count; i++)
        {
            var match = reading.Matches[i];
            if (match.Person >= 0)
            {
                foreach (var surname in reading.Lexicon.SurnamesOfPerson(match.Person)) _lastNamed[surname] = match.Person;
                continue;
            }
            if (match.Surname < 0 || covered[match.Start] || IsOtherwiseUsed(match)) continue;
            if (PersonOf(match, i) is not { } person) continue;
            match.Person = person;
            covered.AsSpan(match.Start, match.End - match.Start).Fill(true);
            reading.Add(EntityKind.Person, person, match.Start, match.End, MentionRule.Surname);
        }
        if (_newcomers.Count > 0) FindNewcomers(covered);
    }

    private void Note(Match match, bool[] covered)
    {
        if (match.Newcomer >= 0)
        {
            var end = reading.HasCue(match.Start, CueKind.FamilyNameFirst) ? match.Start + 1 : match.End;
            var start = end - 1;
            while (start > match.Start && reading.Tokens[start].Gap == Gap.Hyphen) start--;
            _newcomers[reading.Characters(start, end).ToString()] = match.Newcomer;
        }
        if (match.Person >= 0)
            foreach (var surname in reading.Lexicon.SurnamesOfPerson(match.Person)) _firstNamed.TryAdd(surname, match.Person);
        else if (match.Newcomer < 0) _endsOfOthers.Add(match.End - 1);

        var isOpen = match is { Newcomer: < 0, Person: < 0, Country: < 0 } && (match.Surname >= 0 || match.IsNamesake);
        if (!isOpen) covered.AsSpan(match.Start, match.End - match.Start).Fill(true);
    }

    private int? PersonOf(Match match, int at)
    {
        var people = reading.Lexicon.PeopleOfSurname(match.Surname);
        if (_lastNamed.TryGetValue(match.Surname, out var named) || _firstNamed.TryGetValue(match.Surname, out named)) return named;
        if (_newcomers.ContainsKey(reading.Characters(match.End - 1, match.End).ToString())) return null;
        if (match.FollowsTitle && OfficeHolder(people, CountryBeforeTitle(at)) is { } holder) return holder;
        int? alone = null;
        foreach (var person in people)
            if (reading.Lexicon.People[person].SurnameAlone && (alone is not { } other || HoldsOffice(person) || !HoldsOffice(other))) alone = person;
        return alone;
    }

    private int? OfficeHolder(ImmutableArray<int> people, int? country)
    {
        var book = reading.Lexicon.Offices;
        int? ever = null;
        var several = false;
        foreach (var person in people)
        {
            if (HoldsOffice(person) && (country is null || book.HasLed(person, country))) return person;
            if (!book.HasLed(person, country)) continue;
            several |= ever is not null;
            ever ??= person;
        }
        return several || country is null ? null : ever;
    }

    private bool HoldsOffice(int person) => OfficeBook.Of(reading.Lexicon.People[person], reading.Day) is not null;

    // "Chinese President Xi": the country stands before the title, which is one or two words.
    private int? CountryBeforeTitle(int at)
    {
        if (at == 0) return null;
        var before = reading.Matches[at - 1];
        var distance = reading.Matches[at].Start - before.End;
        return before.Country >= 0 && distance is > 0 and <= 3 ? before.Country : null;
    }

    /// <summary>True for "Melania Trump" when she is unknown, "Trump Tower", "in May".</summary>
    private bool IsOtherwiseUsed(Match match)
    {
        var tokens = reading.Tokens;
        var first = tokens[match.Start];
        if (match.Start > 0 && first.Gap is Gap.Space or Gap.Hyphen && !match.FollowsTitle)
        {
            var before = tokens[match.Start - 1];
            if (reading.HasCue(match.Start - 1, CueKind.GivenName) && before.Is(TokenFlags.UpperFirst)) return true;
            if (before.Is(TokenFlags.UpperFirst) && before.CapitalsMean && !before.Is(TokenFlags.AllUpper) && !reading.HasCue(match.Start - 1, CueKind.FunctionWord | CueKind.RoleBreak) && !_endsOfOthers.Contains(match.Start - 1)) return true;
        }
        if (reading.HasCue(match.Start, CueKind.NotASurname) && match.End - match.Start == 1)
        {
            var isDate = (match.End < tokens.Count && tokens[match.End].Is(TokenFlags.Digits)) || (match.Start > 0 && first.Gap == Gap.Space && !match.FollowsTitle && reading.HasCue(match.Start - 1, CueKind.BeforeMonth));
            if (isDate || first.Is(TokenFlags.Shouted)) return true;
        }
        return match.End < tokens.Count && tokens[match.End] is { Gap: Gap.Space } next && next.Is(TokenFlags.UpperFirst) && !next.Is(TokenFlags.Shouted | TokenFlags.HeadlineCase)
            && reading.HasCue(match.End, CueKind.NotASurname);
    }

    private void FindNewcomers(bool[] covered)
    {
        var bySpan = _newcomers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < covered.Length; i++)
        {
            if (covered[i] || !reading.Tokens[i].Is(TokenFlags.UpperFirst)) continue;
            var end = i + 1;
            while (end < covered.Length && end < i + LongestHyphenated && !covered[end] && reading.Tokens[end].Gap == Gap.Hyphen && reading.Tokens[end].Is(TokenFlags.UpperFirst)) end++;
            if (!bySpan.TryGetValue(reading.Characters(i, end), out var newcomer))
            {
                end = i + 1;
                if (!bySpan.TryGetValue(reading.Characters(i, end), out newcomer)) continue;
            }
            reading.Add(EntityKind.Person, ~newcomer, i, end, MentionRule.Surname);
            i = end - 1;
        }
    }
}
