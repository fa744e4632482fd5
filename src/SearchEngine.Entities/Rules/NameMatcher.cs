using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Reading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Rules;

/// <summary>Finds the names in one pass over the tokens, the longest one at each place, and passes over those that are part of something else.</summary>
internal static class NameMatcher
{
    public static void Match(ArticleReading reading)
    {
        var tokens = reading.Tokens;
        var lexicon = reading.Lexicon;
        var titleEnd = -1;
        var honorificEnd = -1;
        for (var i = 0; i < tokens.Count;)
        {
            if (tokens[i].Word < 0 && titleEnd != i)
            {
                i++;
                continue;
            }
            var hasName = lexicon.Names.TryMatchLongest(tokens, i, out var phrases, out var end);
            if (hasName && HidesAnother(reading, i, end, phrases))
            {
                i++;
                continue;
            }
            var personEnd = UnknownPeople.EndOfName(reading, i, titleEnd == i, phrases, end);
            if (personEnd > i && personEnd > end)
            {
                reading.Matches.Add(UnknownPeople.MatchOf(reading, i, personEnd, Articles.MentionRule.Dictionary));
                i = personEnd;
                continue;
            }
            var hasTitle = lexicon.Cues.TryMatchLongest(tokens, i, out var cues, out var cueEnd);
            if (hasTitle && cueEnd >= end)
            {
                titleEnd = cueEnd;
                if (cues is not null && Has(cues, CueKind.Honorific)) honorificEnd = cueEnd;
            }
            if (hasName && phrases is not null)
            {
                if (!IsPartOfSomethingElse(reading, i, end, phrases, honorificEnd))
                    reading.Matches.Add(new Match(i, end, phrases) { FollowsTitle = titleEnd == i });
                i = end;
            }
            else i = hasTitle ? cueEnd : i + 1;
        }
    }

    // "The Guardian" is a newspaper, but not in "the Guardian Council"; "The Republicans" may be the party named without the article.
    private static bool HidesAnother(ArticleReading reading, int start, int end, List<Phrase<Meaning>>? phrases) =>
        reading.Tokens[start].Word == reading.Lexicon.The && phrases is [{ Value.Kind: MeaningKind.Organisation }, ..]
        && reading.Lexicon.Names.TryMatchLongest(reading.Tokens, start + 1, out var inner, out var innerEnd) && innerEnd >= end && inner[0].Value.Kind != MeaningKind.Surname;

    private static bool Has(List<Phrase<CuePhrase>> cues, CueKind kind)
    {
        foreach (var cue in cues)
            if ((cue.Value.Kinds & kind) != CueKind.None) return true;
        return false;
    }

    // "<ROK>": a share, not the Republic of Korea.
    private static bool IsTicker(ArticleReading reading, int start, int end) =>
        end == start + 1 && reading.Tokens[start].Is(TokenFlags.AllUpper) && reading.Neighbour(start, after: false) == '<' && reading.Neighbour(start, after: true) is '>' or '.';

    private static bool IsPartOfSomethingElse(ArticleReading reading, int start, int end, List<Phrase<Meaning>> phrases, int honorificEnd)
    {
        if (phrases[0].Value.Kind == MeaningKind.Hidden || IsTicker(reading, start, end)) return true;
        if (!phrases[0].Value.IsOfCountry || end - start > 1) return false;

        // "Mr Jordan" and "al-Sabah" are people, "the Moscow Times" is a newspaper.
        if (honorificEnd == start || (reading.Tokens[start].Gap == Gap.Hyphen && reading.HasCue(start - 1, CueKind.NameParticle))) return true;
        return end < reading.Tokens.Count && reading.Tokens[end] is { Gap: Gap.Space } next && next.Is(TokenFlags.UpperFirst)
            && reading.HasCue(end, CueKind.Newspaper) && phrases[0].Value.Rule != Articles.MentionRule.Demonym;
    }
}
