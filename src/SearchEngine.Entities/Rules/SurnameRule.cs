using SearchEngine.Articles;
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
    private readonly Dictionary<string, int> _newcomers = new(StringComparer.Ordinal);

    public void Apply()
    {
        var covered = new bool[reading.Tokens.Count];
        foreach (var match in reading.Matches)
        {
            if (match.Newcomer >= 0)
            {
                var end = reading.HasCue(match.Start, CueKind.FamilyNameFirst) ? match.Start + 1 : match.End;
                var start = end - 1;
                while (start > match.Start && reading.Tokens[start].Gap == Gap.Hyphen) start--;
                _newcomers[reading.Characters(start, end).ToString()] = match.Newcomer;
            }
            var isOpen = match is { Newcomer: < 0, Person: < 0, Country: < 0 } && (match.Surname >= 0 || match.IsNamesake);
            if (!isOpen) covered.AsSpan(match.Start, match.End - match.Start).Fill(true);
        }
        for (var i = 0; i < reading.Matches.Count; i++)
        {
            var match = reading.Matches[i];
            if (match.Surname < 0 || covered[match.Start] || IsOtherwiseUsed(match)) continue;
            if (PersonOf(match, i) is not { } person) continue;
            match.Person = person;
            covered.AsSpan(match.Start, match.End - match.Start).Fill(true);
            reading.Add(EntityKind.Person, person, match.Start, match.End, MentionRule.Surname);
        }
        if (_newcomers.Count > 0) FindNewcomers(covered);
    }

    private int? PersonOf(Match match, int at)
    {
        var people = reading.Lexicon.PeopleOfSurname(match.Surname);
        if (NearestNamed(people, match, at) is { } named) return named;
        if (_newcomers.ContainsKey(reading.Characters(match.End - 1, match.End).ToString())) return null;
        if (match.FollowsTitle && OfficeHolder(people, CountryBeforeTitle(at)) is { } holder) return holder;
        int? alone = null;
        foreach (var person in people)
            if (reading.Lexicon.People[person].SurnameAlone && (alone is not { } other || HeldNow(person) || !HeldNow(other))) alone = person;
        return alone;
    }

    /// <summary>The one among these people whose full name stands nearest before, else first after.</summary>
    private int? NearestNamed(System.Collections.Immutable.ImmutableArray<int> people, Match match, int at)
    {
        for (var i = at - 1; i >= 0; i--)
            if (reading.Matches[i].Person is var person and >= 0 && people.Contains(person)) return person;
        for (var i = at + 1; i < reading.Matches.Count; i++)
            if (reading.Matches[i] is { Person: var person and >= 0 } later && later.End - later.Start > match.End - match.Start && people.Contains(person)) return person;
        return null;
    }

    private int? OfficeHolder(System.Collections.Immutable.ImmutableArray<int> people, int? country)
    {
        var book = reading.Lexicon.Offices;
        int? ever = null;
        var several = false;
        foreach (var person in people)
        {
            if (HeldNow(person) && book.Held(person, country, reading.Day ?? null) && IsInOffice(person)) return person;
            if (!book.Held(person, country, day: null)) continue;
            several |= ever is not null;
            ever ??= person;
        }
        return several || country is null ? null : ever;
    }

    private bool HeldNow(int person) => IsInOffice(person);

    private bool IsInOffice(int person) => Lexicon.OfficeBook.Of(reading.Lexicon.People[person], reading.Day) is not null;

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
            if (reading.HasCue(match.Start - 1, CueKind.GivenName)  && before.Is(TokenFlags.UpperFirst)) return true;
            if (before.Is(TokenFlags.UpperFirst) && before.CapitalsMean && !before.Is(TokenFlags.AllUpper) && !reading.HasCue(match.Start - 1, CueKind.FunctionWord | CueKind.RoleBreak) && !IsCovered(match.Start - 1)) return true;
        }
        if (reading.HasCue(match.Start, CueKind.NotASurname) && match.End - match.Start == 1)
        {
            var isDate = (match.End < tokens.Count && tokens[match.End].Is(TokenFlags.Digits)) || (match.Start > 0 && first.Gap == Gap.Space && !match.FollowsTitle && reading.HasCue(match.Start - 1, CueKind.FunctionWord));
            if (isDate || first.Is(TokenFlags.Shouted)) return true;
        }
        return match.End < tokens.Count && tokens[match.End] is { Gap: Gap.Space } next && next.Is(TokenFlags.UpperFirst) && !next.Is(TokenFlags.Shouted | TokenFlags.HeadlineCase)
            && reading.HasCue(match.End, CueKind.NotASurname);
    }

    private bool IsCovered(int token)
    {
        foreach (var match in reading.Matches)
            if (match.Start <= token && token < match.End) return match.Person < 0 && match.Newcomer < 0;
        return false;
    }

    private void FindNewcomers(bool[] covered)
    {
        var bySpan = _newcomers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < covered.Length; i++)
        {
            if (covered[i] || !reading.Tokens[i].Is(TokenFlags.UpperFirst)) continue;
            var end = i + 1;
            while (end < covered.Length && !covered[end] && reading.Tokens[end].Gap == Gap.Hyphen && reading.Tokens[end].Is(TokenFlags.UpperFirst)) end++;
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
