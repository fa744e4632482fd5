using SearchEngine.Articles;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Reading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Rules;

/// <summary>Reads names of people that the knowledge base does not hold: after a title ("spokesman John Roe") or from a given name ("Jane Roe").</summary>
internal static class UnknownPeople
{
    private const int LongestName = 4;

    /// <summary>The end (exclusive) of the name at a token, or the token itself when there is none.</summary>
    public static int EndOfName(ArticleReading reading, int start, bool followsTitle, List<Phrase<Meaning>>? phrases, int phraseEnd)
    {
        var first = reading.Tokens[start];
        if (!first.Is(TokenFlags.UpperFirst) || first.Is(TokenFlags.Shouted | TokenFlags.Dotted | TokenFlags.AllUpper)) return start;
        if (reading.HasCue(start, CueKind.FunctionWord | CueKind.NotASurname)) return start;
        var isGiven = reading.HasCue(start, CueKind.GivenName);
        var isFamily = !isGiven && reading.HasCue(start, CueKind.FamilyNameFirst);
        var isPlace = reading.HasCue(start, CueKind.PlaceGivenName);
        followsTitle &= first.Gap is Gap.Space or Gap.Dot;
        if (!followsTitle && !isGiven && !isFamily && !isPlace) return start;

        // What is known by name, and a title that follows another, starts no unknown name.
        if (phrases is not null && (phraseEnd > start + 1 || !(isGiven || isFamily || isPlace || IsSurnameOnly(phrases)))) return start;
        if (followsTitle && !isGiven && !isFamily && reading.Lexicon.Cues.TryMatchLongest(reading.Tokens, start, out _, out _)) return start;
        if (isFamily && !followsTitle && !LooksLikeGivenName(reading, start + 1)) return start;

        var end = Scan(reading, start, followsTitle && !first.Is(TokenFlags.HeadlineCase) ? LongestName : 2);
        if (end < start + 2 || IsNameOfThing(reading, end)) return start;
        if (followsTitle) return end;

        // "Jean-Claude" is half a name. In "Paris Hilton", next to a place, only a word that is nothing else can be a family name.
        if (end == start + 2 && reading.Tokens[start + 1].Gap == Gap.Hyphen) return start;
        if (isPlace && !isGiven && (reading.Tokens[start + 1].Word >= 0 || first.Is(TokenFlags.HeadlineCase))) return start;
        return end;
    }

    // "John Roe University".
    private static bool IsNameOfThing(ArticleReading reading, int end) =>
        end < reading.Tokens.Count && reading.Tokens[end] is { Gap: Gap.Space } next && next.Is(TokenFlags.UpperFirst) && !next.Is(TokenFlags.HeadlineCase)
        && reading.HasCue(end, CueKind.NotASurname);

    /// <summary>The match of a full name: a person of the knowledge base under another spelling or with more given names, or a new one.</summary>
    public static Match MatchOf(ArticleReading reading, int start, int end, MentionRule foundBy)
    {
        var label = LabelOf(reading, start, end);
        var id = PersonNames.IdOf(label);
        if (reading.Lexicon.PersonOfNameId(id) is { } known) return new Match(start, end, phrases: null) { Known = known };
        return new Match(start, end, phrases: null, reading.AddPerson(new Newcomer(id, label))) { FoundBy = foundBy };
    }

    /// <summary>The words as they stand, single spaces between them.</summary>
    public static string LabelOf(ArticleReading reading, int start, int end) =>
        string.Join(' ', reading.Characters(start, end).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Scan(ArticleReading reading, int start, int longest)
    {
        var tokens = reading.Tokens;
        var end = start + 1;
        var words = 1;
        var at = start + 1;
        while (at < tokens.Count && (words < longest || GoesOn(reading, at) || (tokens[at].Gap == Gap.Hyphen && reading.HasCue(start, CueKind.FamilyNameFirst))) && words < LongestName && Joins(tokens, at, reading))
        {
            var token = tokens[at];
            if (token.Gap == Gap.Hyphen && !token.Is(TokenFlags.UpperFirst) && words > 1 && reading.HasCue(start, CueKind.FamilyNameFirst)) end = ++at;
            else if (token.Is(TokenFlags.UpperFirst) && !token.Is(TokenFlags.Dotted))
            {
                if (token.Is(TokenFlags.AllUpper) || reading.HasCue(at, CueKind.FunctionWord | CueKind.NotASurname)) break;
                at++;
                if (token.IsInitial || IsCapitalParticle(reading, at - 1)) continue;
                words++;
                end = at;
            }
            else if (reading.HasCue(at, CueKind.NameParticle) && token.Gap is Gap.Space or Gap.Hyphen && LeadsToCapital(reading, at)) at++;
            else break;
        }
        return end;
    }

    // "Al" of "Al-Raisi" and "Bin" end no name, "Le" may.
    private static bool IsCapitalParticle(ArticleReading reading, int at) =>
        reading.HasCue(at, CueKind.NameParticle) && reading.Characters(at, at + 1) is "Al" or "El" or "Bin" or "Ibn" or "Abu" or "Van" or "Von" or "De";

    // "Zhang Wei", "Kim Jung-sook": a word that is nothing else, or two parts with a hyphen.
    private static bool LooksLikeGivenName(ArticleReading reading, int at)
    {
        if (at >= reading.Tokens.Count || !reading.Tokens[at].Is(TokenFlags.UpperFirst)) return false;
        return reading.Tokens[at].Word < 0 || (at + 1 < reading.Tokens.Count && reading.Tokens[at + 1] is { Gap: Gap.Hyphen } next && !next.Is(TokenFlags.UpperFirst));
    }

    // After given name and family name only what can be nothing but a name: "Nasser al-Raisi", "Maria Fernanda Espinosa", "Roe-Smith".
    private static bool GoesOn(ArticleReading reading, int at)
    {
        var token = reading.Tokens[at];
        if (token.Is(TokenFlags.HeadlineCase)) return false;
        if (token.Is(TokenFlags.UpperFirst)) return token.Gap == Gap.Hyphen || token.Word < 0 || reading.HasCue(at, CueKind.NameParticle | CueKind.GivenName) || reading.HasCue(at - 1, CueKind.NameParticle);
        return reading.HasCue(at, CueKind.NameParticle) && token.Word != reading.Lexicon.Possessive && token.Length > 1;
    }

    // "al-Sudani", "de la Cruz".
    private static bool LeadsToCapital(ArticleReading reading, int particle)
    {
        var next = particle + 1;
        if (reading.HasCue(next, CueKind.NameParticle) && !reading.Tokens[next].Is(TokenFlags.UpperFirst)) next++;
        return next < reading.Tokens.Count && reading.Tokens[next].Is(TokenFlags.UpperFirst);
    }

    private static bool Joins(List<Token> tokens, int at, ArticleReading reading) => tokens[at].Gap switch
    {
        Gap.Space or Gap.Hyphen => true,
        Gap.Apostrophe => tokens[at].Is(TokenFlags.UpperFirst),
        Gap.Dot => tokens[at - 1].IsInitial || reading.HasCue(at - 1, CueKind.NameAbbreviation),
        _ => false,
    };

    private static bool IsSurnameOnly(List<Phrase<Meaning>> phrases)
    {
        foreach (var phrase in phrases)
            if (phrase.Value.Kind != MeaningKind.Surname) return false;
        return true;
    }
}
