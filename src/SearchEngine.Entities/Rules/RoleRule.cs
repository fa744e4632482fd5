using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SearchEngine.Articles;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Reading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Rules;

/// <summary>Reads offices as the person who held them on the article's date: "Iran's president", "the Russian leader", "the head of the IMF", "the Treasury secretary".</summary>
internal sealed class RoleRule(ArticleReading reading)
{
    public void Apply()
    {
        var tokens = reading.Tokens;
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            while (next < reading.Matches.Count && reading.Matches[next].End <= i) next++;
            if (!reading.Lexicon.Roles.TryMatchLongest(tokens, i, out var roles, out var end)) continue;
            var role = reading.Lexicon.RoleNouns[roles[0].Value.Index];
            var before = next > 0 ? reading.Matches[next - 1] : null;
            var after = next < reading.Matches.Count ? reading.Matches[next] : null;
            if (OwnerBefore(i, end, before) is { } owner)
            {
                if (!IsFollowedByName(end, after) && !IsBroken(owner.Start, end) && !IsApposition(owner.Start, end, MatchBefore(next - 1), after)) Add(owner, role.Titles, owner.Start, end);
            }
            else if (OwnerAfter(end, after) is { } state)
            {
                if (!IsBroken(i, state.End) && !IsFollowedByPossessive(state.End) && !IsApposition(i, state.End, before, MatchAfter(next))) Add(state, role.Titles, i, state.End);
            }
            else if (role.Country is { } country) AddImplied(country, role.Titles, i, end, next);
            i = end - 1;
        }
    }

    // "The Treasury secretary" is one of the United States, also where "US Treasury" was read as one name.
    private void AddImplied(int country, ImmutableArray<string> titles, int role, int end, int next)
    {
        while (next < reading.Matches.Count && reading.Matches[next] is var inside && inside.Start < end)
        {
            // "Australia's Treasury secretary": another country's, if it is one name.
            if (OrganisationOf(inside) is { } body && reading.Lexicon.Organisations[body].Country is { } code && reading.Lexicon.CountryIndex[reading.Lexicon.CodeToday(code)] != country) return;
            role = Math.Min(role, inside.Start);
            next++;
        }
        var after = next < reading.Matches.Count ? reading.Matches[next] : null;
        if (IsFollowedByName(end, after) || IsBroken(role, end) || IsFollowedByPossessive(role) || IsApposition(role, end, MatchBefore(next), after)) return;
        if (reading.Lexicon.Offices.Holder(country, titles, reading.Day) is { } person)
            reading.Add(EntityKind.Person, person, role, end, MentionRule.Role);
    }

    private Match? MatchBefore(int match) => match > 0 ? reading.Matches[match - 1] : null;

    private Match? MatchAfter(int match) => match + 1 < reading.Matches.Count ? reading.Matches[match + 1] : null;

    // "Jane Roe, the president of Iran," and "Iran's president, Jane Roe," name the holder themselves.
    private bool IsApposition(int start, int end, Match? before, Match? after)
    {
        var tokens = reading.Tokens;
        var at = start > 0 && tokens[start - 1].Word == reading.Lexicon.The ? start - 1 : start;
        return (IsPerson(before) && before?.End == at && tokens[at].Gap == Gap.Comma) || (IsPerson(after) && after?.Start == end && tokens[end].Gap == Gap.Comma);
    }

    private static bool IsPerson(Match? match) => match is { Person: >= 0 } or { Newcomer: >= 0 };

    private void Add(Match owner, ImmutableArray<string> titles, int start, int end)
    {
        var offices = reading.Lexicon.Offices;
        var holder = owner.Country >= 0 ? offices.Holder(owner.Country, titles, reading.Day)
            : OrganisationOf(owner) is { } organisation ? offices.HeadOf(organisation, titles, reading.Day) : null;
        if (holder is { } person) reading.Add(EntityKind.Person, person, start, end, MentionRule.Role);
    }

    private bool IsOwner([NotNullWhen(true)] Match? match) => match is { Country: >= 0, IsInside: false } || OrganisationOf(match) is not null;

    private int? OrganisationOf(Match? match)
    {
        if (match is not { Country: < 0, Person: < 0, Phrases: { } phrases }) return null;
        foreach (var phrase in phrases)
            if (phrase.Value.Kind == MeaningKind.Organisation && reading.Ledger.Holds(new EntityKey(EntityKind.Organisation, phrase.Value.Index))) return phrase.Value.Index;
        return null;
    }

    /// <summary>"Iranian president", "Iran's president", "Iran's new president", "UN chief".</summary>
    private Match? OwnerBefore(int role, int roleEnd, Match? before)
    {
        if (!IsOwner(before)) return null;
        var tokens = reading.Tokens;

        // "The UN head of mission" heads the mission.
        if (before.Country < 0 && roleEnd < tokens.Count && tokens[roleEnd].Word == reading.Lexicon.Of && tokens[roleEnd].Gap == Gap.Space) return null;
        var at = role;
        while (at > before.End && tokens[at].Gap == Gap.Space && reading.HasCue(at - 1, CueKind.RoleAdjective)) at--;
        if (at > before.End && tokens[at].Gap == Gap.Space && tokens[at - 1].Word == reading.Lexicon.Possessive && tokens[at - 1].Gap == Gap.Apostrophe) at--;
        else if (at == before.End && tokens[at].Gap is not (Gap.Space or Gap.Apostrophe)) return null;
        return at == before.End ? before : null;
    }

    /// <summary>"president of the United States", "head of the IMF".</summary>
    private Match? OwnerAfter(int roleEnd, Match? after)
    {
        var tokens = reading.Tokens;
        if (!IsOwner(after) || roleEnd >= tokens.Count || tokens[roleEnd].Word != reading.Lexicon.Of || tokens[roleEnd].Gap != Gap.Space) return null;
        var at = roleEnd + 1;
        if (at < after.Start && tokens[at].Word == reading.Lexicon.The) at++;
        if (at != after.Start || tokens[at].Gap != Gap.Space) return null;

        // "The head of the UN Human Rights Council" heads the council.
        return after.Country < 0 && IsFollowedByName(after.End, after: null) ? null : after;
    }

    // "former", "vice", "-elect" make it another person.
    private bool IsBroken(int start, int end)
    {
        var tokens = reading.Tokens;
        if (start > 0 && tokens[start].Gap is Gap.Space or Gap.Hyphen && reading.HasCue(start - 1, CueKind.RoleBreak)) return true;
        return end < tokens.Count && tokens[end].Gap is Gap.Space or Gap.Hyphen && reading.HasCue(end, CueKind.RoleStop);
    }

    private bool IsFollowedByName(int end, Match? after)
    {
        if (end >= reading.Tokens.Count || reading.Tokens[end].Gap != Gap.Space) return false;
        if (after is not null && after.Start == end && (after.Person >= 0 || after.Newcomer >= 0 || after.Surname >= 0)) return true;
        var next = reading.Tokens[end];
        return next.Is(TokenFlags.UpperFirst) && next.CapitalsMean && !reading.HasCue(end, CueKind.FunctionWord);
    }

    private bool IsFollowedByPossessive(int end) =>
        end < reading.Tokens.Count && reading.Tokens[end] is { Gap: Gap.Apostrophe } next && next.Word == reading.Lexicon.Possessive;
}
